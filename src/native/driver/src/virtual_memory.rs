//! Address ranges, physical memory and the mappings between them: `cuMemAddressReserve`, `cuMemCreate`, `cuMemMap`.

use std::ffi::c_int;
use std::sync::Arc;

use tilewright_vgpu::SharedMemory;
use tilewright_vgpu::memory::Export;

use crate::abi::MemAllocationProp;
use crate::context::Context;
use crate::error::{Code, Outcome, fail};

/// Sizes and addresses of mappings are multiples of this, as on a GPU.
pub const GRANULARITY: u64 = 2 << 20;

/// Memory without an address.
pub struct Physical {
    pub prop: MemAllocationProp,
    memory: SharedMemory,
}

impl Physical {
    pub fn create(bytes: u64, prop: MemAllocationProp) -> Outcome<Physical> {
        let memory = SharedMemory::create(bytes);
        let memory = memory.map_err(|_| fail(Code::OUT_OF_MEMORY, "the host gives no memory without an address"))?;
        Ok(Physical { prop, memory })
    }

    /// What gives another owner the same memory.
    pub fn share(&self) -> Outcome<Export> {
        self.memory.export().ok_or_else(|| fail(Code::OPERATING_SYSTEM, "the host gives no further handle to the memory"))
    }

    /// The memory behind what [`Physical::share`] gave, here or in another process. That stays the client's.
    pub fn import(from: Export, prop: MemAllocationProp) -> Outcome<Physical> {
        let memory = SharedMemory::import(from).filter(|memory| memory.bytes() != 0 && memory.bytes() % GRANULARITY == 0);
        let memory = memory.ok_or_else(|| fail(Code::INVALID_VALUE, format!("{from:?} does not stand for device memory")))?;
        Ok(Physical { prop, memory })
    }
}

struct Mapping {
    at: u64,
    bytes: u64,
    physical: Arc<Physical>,
    /// `CUmemAccess_flags` of the device: 0 none, 1 read, 3 read and write.
    access: c_int,
}

/// An address range of a context, and what is mapped in it.
pub struct Range {
    pub base: u64,
    pub bytes: u64,
    mappings: Vec<Mapping>,
}

impl Range {
    pub fn new(base: u64, bytes: u64) -> Range {
        Range { base, bytes, mappings: Vec::new() }
    }

    pub fn contains(&self, at: u64, bytes: u64) -> bool {
        at >= self.base && bytes <= self.bytes && at - self.base <= self.bytes - bytes
    }

    pub fn is_empty(&self) -> bool {
        self.mappings.is_empty()
    }

    /// Tells the device which addresses are good: runs of neighbouring mappings that have access.
    fn publish(&self, context: &Context) {
        let mut runs: Vec<(u64, u64)> = Vec::new();
        for mapping in self.mappings.iter().filter(|mapping| mapping.access != 0) {
            match runs.last_mut() {
                Some((at, bytes)) if *at + *bytes == mapping.at => *bytes += mapping.bytes,
                _ => runs.push((mapping.at, mapping.bytes)),
            }
        }
        context.mem.publish(self.base, self.bytes, &runs);
    }

    /// Maps a part of physical memory. Nothing can use it before [`Range::set_access`].
    pub fn map(&mut self, context: &Context, at: u64, bytes: u64, offset: u64, physical: Arc<Physical>) -> Outcome {
        if self.mappings.iter().any(|other| at < other.at + other.bytes && other.at < at + bytes) {
            return Err(fail(Code::INVALID_VALUE, "part of the range is mapped already"));
        }
        if offset.checked_add(bytes).is_none_or(|end| end > physical.memory.bytes()) {
            return Err(fail(Code::INVALID_VALUE, "the mapping is larger than the memory"));
        }
        context.mem.map(at, bytes, &physical.memory, offset).map_err(|e| fail(Code::OUT_OF_MEMORY, e.to_string()))?;
        self.mappings.push(Mapping { at, bytes, physical, access: 0 });
        self.mappings.sort_by_key(|mapping| mapping.at);
        Ok(())
    }

    /// Whole mappings inside [at, at + bytes), which they must fill.
    fn covered(&mut self, at: u64, bytes: u64) -> Outcome<impl Iterator<Item = &mut Mapping>> {
        let inside = move |mapping: &Mapping| mapping.at >= at && mapping.at + mapping.bytes <= at + bytes;
        let total: u64 = self.mappings.iter().filter(|mapping| inside(mapping)).map(|mapping| mapping.bytes).sum();
        if total != bytes {
            return Err(fail(Code::INVALID_VALUE, "the range is not made of whole mappings"));
        }
        Ok(self.mappings.iter_mut().filter(move |mapping| inside(mapping)))
    }

    pub fn set_access(&mut self, context: &Context, at: u64, bytes: u64, access: c_int) -> Outcome {
        self.covered(at, bytes)?.for_each(|mapping| mapping.access = access);
        self.publish(context);
        Ok(())
    }

    pub fn unmap(&mut self, context: &Context, at: u64, bytes: u64) -> Outcome {
        self.covered(at, bytes)?.for_each(|mapping| mapping.access = 0);
        self.publish(context);
        context.mem.unmap(at, bytes).map_err(|e| fail(Code::UNKNOWN, e.to_string()))?;
        self.mappings.retain(|mapping| mapping.at < at || mapping.at >= at + bytes);
        Ok(())
    }

    /// The memory mapped at an address.
    pub fn physical_at(&self, address: u64) -> Option<(Arc<Physical>, c_int)> {
        let mapping = self.mappings.iter().find(|mapping| address >= mapping.at && address - mapping.at < mapping.bytes)?;
        Some((mapping.physical.clone(), mapping.access))
    }
}
