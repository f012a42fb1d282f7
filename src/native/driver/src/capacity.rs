//! How much device memory the host can really back. A model of an 80 GB card on a laptop must refuse what would get the process
//! killed later, when a kernel touches it.

use std::sync::OnceLock;

use tilewright_vgpu::memory::host_memory;

use crate::context::Context;
use crate::error::{Code, Outcome, fail};
use crate::handles;

/// Allocations below this many bytes are not worth asking the host's memory statistics about.
const WORTH_ASKING: u64 = 64 << 20;

/// Bytes of memory this process may use.
fn host_total() -> u64 {
    static TOTAL: OnceLock<u64> = OnceLock::new();
    *TOTAL.get_or_init(|| host_memory().total)
}

/// Bytes allocated on a device, over all its contexts.
fn device_in_use(context: &Context) -> u64 {
    let contexts = handles::contexts();
    contexts.iter().filter(|c| c.device.index == context.device.index).map(|c| c.mem.in_use()).sum()
}

/// (free, total) as `cuMemGetInfo` tells them. Total is the modelled card's; free is what an allocation could really get.
pub fn info(context: &Context) -> (u64, u64) {
    let total = context.device.props.global_bytes;
    let used = device_in_use(context);
    let everywhere: u64 = handles::contexts().iter().map(|c| c.mem.in_use()).sum();
    (total.saturating_sub(used).min(host_total().saturating_sub(everywhere)), total)
}

/// Refuses what the card or the host does not have.
pub fn check(context: &Context, bytes: u64) -> Outcome {
    let (free, _) = info(context);
    let available = if bytes >= WORTH_ASKING { host_memory().available } else { u64::MAX };
    if bytes > free.min(available) {
        let host = if available == u64::MAX { String::new() } else { format!(", and the host has {available}") };
        return Err(fail(Code::OUT_OF_MEMORY, format!("{bytes} bytes asked for; {free} are free on the device{host}")));
    }
    Ok(())
}

/// Allocates device memory.
pub fn alloc(context: &Context, bytes: u64) -> Outcome<u64> {
    if bytes == 0 {
        return Err(fail(Code::INVALID_VALUE, "an allocation of 0 bytes"));
    }
    check(context, bytes)?;
    context.mem.alloc(bytes).map_err(|e| fail(Code::OUT_OF_MEMORY, e.to_string()))
}
