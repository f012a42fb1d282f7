//! Memory that graphs allocate: its address is fixed when the node is made, its bytes exist from the allocating node's turn to
//! the freeing one's, or until the client frees it, whatever becomes of the graph.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use tilewright_vgpu::Memory;

use crate::capacity;
use crate::context::{AllocKind, Context};
use crate::error::{Code, Outcome, fail};
use crate::objects::Stream;
use crate::transfer;
use crate::work::Allocation;

/// Address space of one allocation of a graph. It goes with the last of the nodes and the memory.
pub struct Reserved {
    mem: Arc<Memory>,
    pub address: u64,
    bytes: u64,
}

impl Reserved {
    fn close(&self) {
        self.mem.publish(self.address, self.bytes, &[]);
        // Of a range of ours, which cannot be refused.
        let _ = self.mem.unmap(self.address, self.bytes);
    }
}

impl Drop for Reserved {
    fn drop(&mut self) {
        self.mem.give_back(self.address, self.bytes);
    }
}

/// What a context's graphs allocated and nobody freed.
#[derive(Default)]
pub struct Open(Mutex<HashMap<u64, Arc<Reserved>>>);

impl Open {
    fn put(&self, owner: &Arc<Reserved>) {
        self.0.lock().unwrap_or_else(|e| e.into_inner()).insert(owner.address, owner.clone());
    }

    fn take(&self, address: u64) -> Option<Arc<Reserved>> {
        self.0.lock().unwrap_or_else(|e| e.into_inner()).remove(&address)
    }
}

/// Sets an address aside for a node that will allocate `bytes` bytes.
pub fn reserve(context: &Context, bytes: u64) -> Outcome<Allocation> {
    if bytes == 0 {
        return Err(fail(Code::INVALID_VALUE, "an allocation of 0 bytes"));
    }
    capacity::check(context, bytes)?;
    let address = context.mem.reserve(bytes, 1).map_err(|e| fail(Code::OUT_OF_MEMORY, e.to_string()))?;
    let owner = Arc::new(Reserved { mem: context.mem.clone(), address, bytes });
    Ok(Allocation { address, bytes, owner })
}

/// Whether an allocation's memory exists now.
pub fn is_open(allocation: &Allocation) -> bool {
    allocation.owner.mem.range_of(allocation.address).is_some()
}

/// The allocating node's turn. At once and not in the queue: what is issued after it is checked when it is issued. The launch has
/// seen to it that nothing of an earlier one is left.
pub fn open(context: &Arc<Context>, allocation: &Allocation) -> Outcome {
    let Allocation { address, bytes, ref owner } = *allocation;
    owner.mem.back(address, bytes).map_err(|e| fail(Code::OUT_OF_MEMORY, e.to_string()))?;
    owner.mem.publish(address, bytes, &[(address, bytes)]);
    context.graph_memory.put(owner);
    context.lock_allocations().insert(address, AllocKind::Graph);
    Ok(())
}

/// Frees at once what the client no longer uses.
pub fn free(context: &Context, address: u64) {
    if let Some(owner) = context.graph_memory.take(address) {
        owner.close();
    }
}

/// The freeing node's turn.
pub fn close(context: &Arc<Context>, stream: Option<&Stream>, address: u64) -> Outcome {
    let kind = context.lock_allocations().remove(&address);
    let mem = context.mem.clone();
    match kind {
        Some(AllocKind::Graph) => {
            let owner = context.graph_memory.take(address);
            transfer::queue(context, stream, move || {
                owner.iter().for_each(|owner| owner.close());
                Ok(())
            })
        }
        Some(AllocKind::Device | AllocKind::Pool(_)) => transfer::queue(context, stream, move || mem.free(address)),
        other => {
            if let Some(kind) = other {
                context.lock_allocations().insert(address, kind);
            }
            Err(fail(Code::INVALID_VALUE, format!("{address:#x} is not a live allocation that can be freed in stream order")))
        }
    }
}
