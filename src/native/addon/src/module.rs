//! Modules and their kernels.

use std::ffi::{CString, c_int, c_void};
use std::sync::{Arc, Weak};

use napi::bindgen_prelude::BigInt;
use napi_derive::napi;

use crate::api::Raw;
use crate::context::{CONTEXTS, Context, address};
use crate::failure::{Outcome, argument};
use crate::handles::Table;
use crate::number;
use crate::pool;

pub struct Module {
    pub context: Weak<Context>,
    raw: Raw,
}

pub struct Function {
    /// A kernel keeps its module loaded.
    pub module: Arc<Module>,
    pub raw: Raw,
    /// Bytes of the parameter block; None where the driver is too old to tell.
    pub param_bytes: Option<usize>,
}

// SAFETY: the raw handles are only ever given back to the driver, which takes them on any thread.
unsafe impl Send for Module {}
unsafe impl Sync for Module {}
unsafe impl Send for Function {}
unsafe impl Sync for Function {}

pub static MODULES: Table<Module> = Table::new("module");
pub static FUNCTIONS: Table<Function> = Table::new("kernel");

impl Module {
    pub fn belongs_to(&self, context: &Arc<Context>) -> bool {
        std::ptr::eq(self.context.as_ptr(), Arc::as_ptr(context))
    }

    pub fn context(&self) -> Outcome<Arc<Context>> {
        let context = self.context.upgrade().ok_or_else(|| argument("the module's context is closed"))?;
        context.open()?;
        Ok(context)
    }
}

impl Function {
    pub fn belongs_to(&self, context: &Arc<Context>) -> bool {
        self.module.belongs_to(context)
    }
}

impl Drop for Module {
    fn drop(&mut self) {
        if let Some(context) = self.context.upgrade().filter(|context| context.open().is_ok()) {
            // SAFETY: ours, unloaded once; an error means a faulted context, which takes it along.
            let unload = |context: &Context, raw: Raw| {
                let _ = context.call("cuModuleUnload", |api| unsafe { (api.cuModuleUnload)(raw) });
            };
            // The virtual GPU keeps code that runs; other drivers do not say that they do, so what was queued ends first.
            let code = Code(self.raw);
            if context.driver.is_virtual {
                return unload(&context, self.raw);
            }
            let held = context.clone();
            let end = move || {
                let Code(raw) = { code };
                held.quiesce();
                unload(&held, raw);
            };
            // Without a thread to wait on, it stays loaded until the context goes.
            drop(pool::spawn(Box::new(end)));
        }
    }
}

/// A module's raw handle on its way to another thread.
struct Code(Raw);

// SAFETY: it is only ever given back to the driver, which takes it on any thread.
unsafe impl Send for Code {}

const LOG_BYTES: usize = 64 << 10;
const JIT_ERROR_LOG_BUFFER: c_int = 5;
const JIT_ERROR_LOG_BUFFER_SIZE: c_int = 6;

/// Loads PTX text. The error carries the driver's log.
#[napi(catch_unwind)]
pub fn load_module(context: f64, ptx: &[u8]) -> napi::Result<f64> {
    let context = CONTEXTS.get(context)?;
    context.open()?;
    // Only text: a binary image says its own length, which nothing here could check.
    if ptx.starts_with(b"\x7fELF") || ptx.starts_with(&crate::image::FAT_MAGIC) {
        return Err(argument("machine code, which loadCubin takes; this takes PTX text"));
    }
    let text = CString::new(ptx).map_err(|e| argument(format!("PTX text holds a NUL at byte {}", e.nul_position())))?;
    // SAFETY: text that ends in NUL.
    unsafe { load(&context, text.as_ptr().cast()) }
}

/// Loads machine code, a cubin or a fat binary, after checking that it is one and whole. The error carries the driver's log.
#[napi(catch_unwind)]
pub fn load_cubin(context: f64, image: &[u8]) -> napi::Result<f64> {
    let context = CONTEXTS.get(context)?;
    context.open()?;
    crate::image::check(image).map_err(argument)?;
    // SAFETY: every part that the image's headers name lies inside the slice.
    unsafe { load(&context, image.as_ptr().cast()) }
}

/// Loads an image.
///
/// # Safety
/// It is as long as it says itself.
unsafe fn load(context: &Arc<Context>, image: *const c_void) -> Outcome<f64> {
    let mut log = vec![0_u8; LOG_BYTES];
    let options = [JIT_ERROR_LOG_BUFFER, JIT_ERROR_LOG_BUFFER_SIZE];
    let mut values = [log.as_mut_ptr().cast::<c_void>(), LOG_BYTES as *mut c_void];
    let mut raw = std::ptr::null_mut();
    let loaded = context.current(|api| {
        // SAFETY: the lists have two entries, the buffer is as large as said, and the image is the caller's to answer for.
        let code = unsafe { (api.cuModuleLoadDataEx)(&mut raw, image, 2, options.as_ptr(), values.as_mut_ptr()) };
        context.driver.check("cuModuleLoadDataEx", code)
    });
    loaded.map_err(|refusal| {
        let end = log.iter().position(|byte| *byte == 0).unwrap_or(log.len());
        context.with_fault(refusal).with("log", String::from_utf8_lossy(&log[..end]).into_owned())
    })?;
    MODULES.add(Arc::new(Module { context: Arc::downgrade(context), raw }))
}

/// Unloads a module, once its launches have ended; unloading it again does nothing.
#[napi(catch_unwind)]
pub fn unload_module(module: f64) -> napi::Result<()> {
    if let Some(module) = MODULES.take(module)? {
        drop(FUNCTIONS.take_where(|function| Arc::ptr_eq(&function.module, &module)));
    }
    Ok(())
}

#[napi(object)]
pub struct Parameter {
    pub offset: f64,
    pub size: f64,
}

#[napi(object)]
pub struct Kernel {
    pub handle: f64,
    /// Where each parameter lies, in bytes; absent where the driver is too old to tell.
    pub parameters: Option<Vec<Parameter>>,
}

#[napi(catch_unwind)]
pub fn get_function(module: f64, name: String) -> napi::Result<Kernel> {
    let module = MODULES.get(module)?;
    let context = module.context()?;
    let c_name = CString::new(name).map_err(|_| argument("the kernel's name holds a NUL"))?;
    let mut raw = std::ptr::null_mut();
    // SAFETY: a live module and a C string.
    context.call("cuModuleGetFunction", |api| unsafe { (api.cuModuleGetFunction)(&mut raw, module.raw, c_name.as_ptr()) })?;
    let parameters = parameters_of(&context, raw);
    let param_bytes = parameters.as_ref().map(|list| list.last().map_or(0, |(offset, size)| offset + size));
    let handle = FUNCTIONS.add(Arc::new(Function { module, raw, param_bytes }))?;
    let parameters =
        parameters.map(|list| list.into_iter().map(|(offset, size)| Parameter { offset: offset as f64, size: size as f64 }).collect());
    Ok(Kernel { handle, parameters })
}

fn parameters_of(context: &Context, function: Raw) -> Option<Vec<(usize, usize)>> {
    let ask = context.driver.api.cuFuncGetParamInfo?;
    let asked = context.current(|_| {
        let mut list = Vec::new();
        let (mut offset, mut size) = (0, 0);
        // The first index without a parameter is an error, which ends the list. SAFETY: valid pointers.
        while unsafe { ask(function, list.len(), &mut offset, &mut size) } == 0 {
            list.push((offset, size));
        }
        Ok(list)
    });
    asked.ok()
}

/// Address and size of a module's variable.
#[napi(object)]
pub struct Variable {
    pub address: BigInt,
    pub bytes: f64,
}

#[napi(catch_unwind)]
pub fn get_global(module: f64, name: String) -> napi::Result<Variable> {
    let module = MODULES.get(module)?;
    let context = module.context()?;
    let name = CString::new(name).map_err(|_| argument("the variable's name holds a NUL"))?;
    let (mut at, mut bytes) = (0, 0);
    // SAFETY: a live module, a C string and valid pointers.
    context.call("cuModuleGetGlobal", |api| unsafe { (api.cuModuleGetGlobal_v2)(&mut at, &mut bytes, module.raw, name.as_ptr()) })?;
    Ok(Variable { address: address(at), bytes: bytes as f64 })
}

/// A `CUfunction_attribute` of a kernel.
#[napi(catch_unwind)]
pub fn function_attribute(kernel: f64, attribute: f64) -> napi::Result<f64> {
    let function = FUNCTIONS.get(kernel)?;
    let context = function.module.context()?;
    let attribute = number::i32(attribute, "attribute")?;
    let mut value = 0;
    // SAFETY: a live kernel and a valid pointer.
    context.call("cuFuncGetAttribute", |api| unsafe { (api.cuFuncGetAttribute)(&mut value, attribute, function.raw) })?;
    Ok(f64::from(value))
}

#[napi(catch_unwind)]
pub fn set_function_attribute(kernel: f64, attribute: f64, value: f64) -> napi::Result<()> {
    let function = FUNCTIONS.get(kernel)?;
    let context = function.module.context()?;
    let (attribute, value) = (number::i32(attribute, "attribute")?, number::i32(value, "value")?);
    // SAFETY: a live kernel.
    context.call("cuFuncSetAttribute", |api| unsafe { (api.cuFuncSetAttribute)(function.raw, attribute, value) })
}

/// Blocks of a kernel that an SM holds at once.
#[napi(catch_unwind)]
pub fn occupancy(kernel: f64, threads: f64, shared_bytes: f64) -> napi::Result<f64> {
    let function = FUNCTIONS.get(kernel)?;
    let context = function.module.context()?;
    let threads = number::i32(threads, "threads")?;
    let shared = number::whole(shared_bytes, "sharedBytes")?;
    let mut blocks = 0;
    // SAFETY: a live handle and a valid pointer.
    context.call("cuOccupancyMaxActiveBlocksPerMultiprocessor", |api| unsafe {
        (api.cuOccupancyMaxActiveBlocksPerMultiprocessor)(&mut blocks, function.raw, threads, shared as usize)
    })?;
    Ok(f64::from(blocks))
}
