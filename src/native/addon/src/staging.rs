//! Where downloads land. A copy to memory that the driver does not know would hold up JavaScript's thread until it is done; so bytes go to
//! registered memory, and the promise is settled when they are there. Small downloads share a few blocks that stay registered, and are copied
//! on from there; large ones get memory of their own, which becomes JavaScript's.

use std::sync::{Arc, Mutex};

use napi::bindgen_prelude::{ToNapiValue, Uint8Array, Uint8ArraySlice};
use napi::{Env, sys};

use crate::api::Api;
use crate::context::Context;
use crate::failure::Outcome;
use crate::host::{Host, Pages};

/// Downloads above this get memory of their own.
const LARGEST: usize = 1 << 20;
/// Bytes of a context's blocks, all together. Beyond them, small downloads are treated as large ones.
const MOST: usize = 32 << 20;

/// The blocks of a context.
#[derive(Default)]
pub struct Staging(Mutex<Blocks>);

#[derive(Default)]
struct Blocks {
    idle: Vec<Pages>,
    /// Bytes of all blocks, in use and idle.
    bytes: usize,
}

/// Memory of one download.
pub enum Landing {
    /// A shared block, given back when it goes.
    Block(Block),
    /// Its own.
    Own(Arc<Host>),
    /// Nothing to copy.
    Nothing,
}

pub struct Block {
    context: Arc<Context>,
    pages: Option<Pages>,
}

impl Landing {
    pub fn of(context: &Arc<Context>, bytes: usize) -> Outcome<Landing> {
        if bytes == 0 {
            return Ok(Landing::Nothing);
        }
        if bytes <= LARGEST
            && let Some(pages) = context.staging.take(context, bytes)?
        {
            return Ok(Landing::Block(Block { context: context.clone(), pages: Some(pages) }));
        }
        Ok(Landing::Own(Arc::new(Host::register(context, bytes)?)))
    }

    /// Where the bytes go.
    pub fn start(&self) -> *mut u8 {
        match self {
            Landing::Block(block) => block.pages.as_ref().map_or(std::ptr::null_mut(), |pages| pages.start),
            Landing::Own(host) => host.start(),
            Landing::Nothing => std::ptr::null_mut(),
        }
    }

    /// A copy may be under way that nobody will hear the end of: the memory stays until the context goes.
    pub fn strand(self) {
        match self {
            Landing::Block(mut block) => {
                if let Some(pages) = block.pages.take() {
                    block.context.keep(Arc::new(pages));
                }
            }
            Landing::Own(host) => host.keep(),
            Landing::Nothing => {}
        }
    }

    /// A `Uint8Array` of the bytes, once they have come.
    pub fn array(self, env: &Env, bytes: usize) -> Outcome<sys::napi_value> {
        let raw = env.raw();
        // SAFETY: the memory is as large as said, and `to_napi_value` is called on the environment's thread.
        unsafe {
            match &self {
                Landing::Own(host) => {
                    let pages = host.pages.clone();
                    let array = Uint8ArraySlice::from_external(env, host.start(), bytes, pages, |_, pages| drop(pages))?;
                    Uint8ArraySlice::to_napi_value(raw, array)
                }
                Landing::Block(_) => {
                    Uint8Array::to_napi_value(raw, Uint8Array::new(std::slice::from_raw_parts(self.start(), bytes).to_vec()))
                }
                Landing::Nothing => Uint8Array::to_napi_value(raw, Uint8Array::new(Vec::new())),
            }
        }
    }
}

impl Drop for Block {
    fn drop(&mut self) {
        if let Some(pages) = self.pages.take() {
            self.context.staging.lock().idle.push(pages);
        }
    }
}

impl Staging {
    fn lock(&self) -> std::sync::MutexGuard<'_, Blocks> {
        self.0.lock().unwrap_or_else(|e| e.into_inner())
    }

    /// A block for so many bytes; none where all that there may be are in use.
    fn take(&self, context: &Context, bytes: usize) -> Outcome<Option<Pages>> {
        let size = bytes.next_power_of_two().max(1 << 12);
        let mut blocks = self.lock();
        if let Some(at) = blocks.idle.iter().position(|pages| pages.bytes() == size) {
            return Ok(Some(blocks.idle.swap_remove(at)));
        }
        if blocks.bytes + size > MOST {
            return Ok(None);
        }
        let pages = Pages::registered(context, size)?;
        blocks.bytes += size;
        Ok(Some(pages))
    }

    /// Unregisters what is idle, which is all, in a context that nobody uses. It is current.
    pub fn unregister(&self, api: &Api) {
        for pages in self.lock().idle.drain(..) {
            // SAFETY: registered once, and of no more use.
            unsafe { (api.cuMemHostUnregister)(pages.start.cast()) };
        }
    }
}
