//! Memory that graphs allocate: its address is fixed when the node is made, its bytes exist from the allocating node's turn to
//! the freeing one's.

use std::sync::Arc;

use tilewright_vgpu::Memory;

use crate::capacity;
use crate::context::{AllocKind, Context};
use crate::error::{Code, Outcome, fail};
use crate::objects::Stream;
use crate::transfer;
use crate::work::Allocation;

const PAGE: u64 = 4096;

/// Address space of one allocation of a graph.
pub struct Reserved {
    mem: Arc<Memory>,
    pub address: u64,
    bytes: u64,
}

impl Drop for Reserved {
    fn drop(&mut self) {
        // The graph is gone: what it left allocated goes with it.
        self.mem.publish(self.address, self.bytes, &[]);
    }
}

/// Sets an address aside for a node that will allocate `bytes` bytes.
pub fn reserve(context: &Context, bytes: u64) -> Outcome<Allocation> {
    if bytes == 0 {
        return Err(fail(Code::INVALID_VALUE, "an allocation of 0 bytes"));
    }
    capacity::check(context, bytes)?;
    let address = context.mem.reserve(bytes, PAGE).map_err(|e| fail(Code::OUT_OF_MEMORY, e.to_string()))?;
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
    owner.mem.back(address, bytes.next_multiple_of(PAGE), None).map_err(|e| fail(Code::OUT_OF_MEMORY, e.to_string()))?;
    owner.mem.publish(address, bytes, &[(address, bytes)]);
    context.lock_allocations().insert(address, AllocKind::Graph);
    Ok(())
}

/// The freeing node's turn.
pub fn close(context: &Arc<Context>, stream: Option<&Stream>, address: u64) -> Outcome {
    let kind = context.lock_allocations().remove(&address);
    let mem = context.mem.clone();
    match kind {
        Some(AllocKind::Graph) => transfer::queue(context, stream, move || {
            mem.publish(address, 1, &[]);
            Ok(())
        }),
        Some(AllocKind::Device | AllocKind::Pool(_)) => transfer::queue(context, stream, move || mem.free(address)),
        other => {
            if let Some(kind) = other {
                context.lock_allocations().insert(address, kind);
            }
            Err(fail(Code::INVALID_VALUE, format!("{address:#x} is not a live allocation that can be freed in stream order")))
        }
    }
}
