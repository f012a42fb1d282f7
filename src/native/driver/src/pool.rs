//! Memory pools: who asked for how much. The memory itself comes from the context like any other.

use std::ffi::c_int;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use crate::abi::{Handle, MemLocation};
use crate::context::{AllocKind, Context};
use crate::device::{self, Device};
use crate::error::{Code, Outcome, fail};
use crate::handles::{self, Object};

/// A pool of a device, or of the host or all managed memory where `location` says so.
pub struct Pool {
    pub handle: usize,
    pub location: MemLocation,
    /// `CUmemAllocationType`: 1 pinned, 2 managed.
    pub alloc_type: c_int,
    /// 0 for no limit.
    pub max_bytes: u64,
    /// A device's default pool lives as long as the process.
    pub default: bool,
    /// The three switches of reuse, which have no effect here: memory is never held back.
    pub reuse: [AtomicU64; 3],
    pub release_threshold: AtomicU64,
    pub used: AtomicU64,
    pub used_high: AtomicU64,
    /// Devices' access as set: (device, flags).
    pub access: Mutex<Vec<(c_int, c_int)>>,
}

impl Pool {
    pub fn create(location: MemLocation, alloc_type: c_int, max_bytes: u64, default: bool) -> Arc<Pool> {
        let handle = handles::reserve();
        let pool = Arc::new(Pool {
            handle,
            location,
            alloc_type,
            max_bytes,
            default,
            reuse: [1, 1, 1].map(AtomicU64::new),
            release_threshold: AtomicU64::new(0),
            used: AtomicU64::new(0),
            used_high: AtomicU64::new(0),
            access: Mutex::default(),
        });
        handles::bind(handle, Object::Pool(pool.clone()));
        pool
    }

    /// Counts an allocation in; refuses what the pool's limit does not allow.
    pub fn take(&self, bytes: u64) -> Outcome {
        let fits = |used: u64| used.checked_add(bytes).filter(|sum| self.max_bytes == 0 || *sum <= self.max_bytes);
        match self.used.fetch_update(Ordering::AcqRel, Ordering::Acquire, fits) {
            Ok(before) => {
                self.used_high.fetch_max(before + bytes, Ordering::AcqRel);
                Ok(())
            }
            Err(used) => {
                Err(fail(Code::OUT_OF_MEMORY, format!("the pool holds at most {} bytes, and {used} are in use", self.max_bytes)))
            }
        }
    }

    pub fn give_back(&self, bytes: u64) {
        // A reset of the statistics cannot come between: it only touches the high mark.
        let _ = self.used.fetch_update(Ordering::AcqRel, Ordering::Acquire, |used| Some(used.saturating_sub(bytes)));
    }
}

/// A device's default pool.
pub fn default_of(device: &Device) -> Arc<Pool> {
    let mut slot = device.default_pool.lock().unwrap_or_else(|e| e.into_inner());
    slot.get_or_insert_with(|| Pool::create(MemLocation { kind: crate::abi::LOCATION_DEVICE, id: device.index }, 1, 0, true))
        .clone()
}

/// The pool that a device's stream-ordered allocations come from.
pub fn current_of(device: &Device) -> Arc<Pool> {
    let chosen = *device.pool.lock().unwrap_or_else(|e| e.into_inner());
    chosen.and_then(|handle| handles::pool(handle as Handle).ok()).unwrap_or_else(|| default_of(device))
}

/// The pool that kernels' and copies' location has by default: a device's, or one for the host or for managed memory.
pub fn default_at(location: MemLocation, alloc_type: c_int) -> Outcome<Arc<Pool>> {
    static OTHERS: Mutex<Vec<Arc<Pool>>> = Mutex::new(Vec::new());
    if location.kind == crate::abi::LOCATION_DEVICE && alloc_type == 1 {
        return Ok(default_of(&*device::get(location.id)?));
    }
    let mut others = OTHERS.lock().unwrap_or_else(|e| e.into_inner());
    if let Some(pool) = others.iter().find(|pool| pool.location == location && pool.alloc_type == alloc_type) {
        return Ok(pool.clone());
    }
    let pool = Pool::create(location, alloc_type, 0, true);
    others.push(pool.clone());
    Ok(pool)
}

/// An allocation of a pool was freed.
pub fn freed(context: &Context, pool: usize, address: u64) {
    if let (Ok(pool), Some((_, bytes))) = (handles::pool(pool as Handle), context.mem.range_of(address)) {
        pool.give_back(bytes);
    }
}

/// How a pool's allocations are listed.
pub fn kind(pool: &Pool) -> AllocKind {
    AllocKind::Pool(pool.handle)
}
