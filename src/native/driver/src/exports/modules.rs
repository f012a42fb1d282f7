//! Modules: PTX in, functions and variables out.

use std::ffi::{CString, c_char, c_int, c_uint, c_void};
use std::sync::atomic::AtomicI32;
use std::sync::{Arc, Mutex};

use tilewright_vgpu::{LoadError, LoadErrorKind, Module};

use super::text;
use crate::abi::{DevicePtr, Handle};
use crate::context::{Context, current};
use crate::error::{Code, Outcome, fail};
use crate::guard::{exports, put, put_if};
use crate::handles::{self, Object};
use crate::image::Image;
use crate::objects::{Function, Loaded};

exports! {
    fn cuModuleLoadData(out: *mut Handle, image: *const c_void) {
        let context = current()?;
        unsafe { put(out, load_image(&context, &Image::at(image)?)? as Handle) }
    }

    fn cuModuleLoadFatBinary(out: *mut Handle, image: *const c_void) {
        let context = current()?;
        unsafe { put(out, load_image(&context, &Image::at(image)?)? as Handle) }
    }

    fn cuModuleLoadDataEx(out: *mut Handle, image: *const c_void, count: c_uint, options: *const c_int, values: *mut *mut c_void) {
        let context = current()?;
        let logs = unsafe { Logs::find(count, options, values)? };
        match unsafe { Image::at(image) }.and_then(|image| load_image(&context, &image)) {
            Ok(module) => {
                unsafe { logs.write("", "") };
                unsafe { put(out, module as Handle) }
            }
            Err(code) => {
                unsafe { logs.write("", &crate::error::last_message()) };
                Err(code)
            }
        }
    }

    fn cuModuleLoad(out: *mut Handle, path: *const c_char) {
        let context = current()?;
        let path = unsafe { text(path)? };
        let data = std::fs::read(path).map_err(|e| fail(Code::FILE_NOT_FOUND, format!("{path}: {e}")))?;
        unsafe { put(out, load_image(&context, &Image::of(&data)?)? as Handle) }
    }

    fn cuModuleUnload(module: Handle) {
        let loaded = handles::module(module)?;
        let context = loaded.context.upgrade();
        if let Some(context) = &context {
            // Queued launches hold their kernels, but the module's variables go with it.
            context.queue.drain();
        }
        handles::remove(module);
        handles::sweep(|object| matches!(object, Object::Function(f) if f.module_handle == module as usize));
        context.map_or(Ok(()), |context| context.check())
    }

    fn cuModuleGetLoadingMode(out: *mut c_int) { unsafe { put(out, 1) } } // eager

    fn cuModuleGetFunction(out: *mut Handle, module: Handle, name: *const c_char) {
        current()?;
        let name = unsafe { text(name)? };
        unsafe { put(out, function(module, name)? as Handle) }
    }

    fn cuModuleGetFunctionCount(out: *mut c_uint, module: Handle) {
        unsafe { put(out, handles::module(module)?.module.kernels().len() as c_uint) }
    }

    fn cuModuleEnumerateFunctions(out: *mut Handle, count: c_uint, module: Handle) {
        let loaded = handles::module(module)?;
        for (i, kernel) in loaded.module.kernels().iter().take(count as usize).enumerate() {
            unsafe { put(out.wrapping_add(i), function(module, &kernel.name)? as Handle)? };
        }
        Ok(())
    }

    fn cuModuleGetGlobal_v2(address: *mut DevicePtr, bytes: *mut usize, module: Handle, name: *const c_char) {
        current()?;
        let name = unsafe { text(name)? };
        let (at, size) = handles::module(module)?.module.global(name).ok_or_else(|| no_name("variable", name))?;
        unsafe {
            put_if(address, at);
            put_if(bytes, size as usize);
        }
        Ok(())
    }
}

fn no_name(what: &str, name: &str) -> Code {
    fail(Code::NOT_FOUND, format!("the module has no {what} {name:?}"))
}

/// Loads the code for the context's device; returns the new module's handle.
pub fn load_image(context: &Arc<Context>, image: &Image) -> Outcome<usize> {
    load(context, &image.text(context.device.props.arch)?)
}

/// The code for a text that the loader refused.
pub fn refused(error: &LoadError) -> Code {
    let code = match error.kind {
        LoadErrorKind::Syntax | LoadErrorKind::Semantic => Code::INVALID_PTX,
        LoadErrorKind::Unsupported => Code::NOT_SUPPORTED,
        LoadErrorKind::TargetTooHigh => Code::NO_BINARY_FOR_GPU,
    };
    fail(code, error.to_string())
}

/// Loads PTX into a context; returns the new module's handle.
pub fn load(context: &Arc<Context>, text: &[u8]) -> Outcome<usize> {
    let module = Module::load(text, context.device.props.arch, &context.mem).map_err(|error| refused(&error))?;
    let handle = handles::reserve();
    let loaded = Loaded {
        context: Arc::downgrade(context),
        context_handle: context.handle,
        module,
        functions: Mutex::default(),
    };
    handles::bind(handle, Object::Module(Arc::new(loaded)));
    Ok(handle)
}

/// The handle of a module's kernel, the same each time.
pub fn function(module: Handle, name: &str) -> Outcome<usize> {
    let loaded = handles::module(module)?;
    let mut functions = loaded.functions.lock().unwrap_or_else(|e| e.into_inner());
    if let Some(handle) = functions.get(name) {
        return Ok(*handle);
    }
    let kernel = loaded.module.kernel(name).ok_or_else(|| no_name("kernel", name))?;
    let function = Function {
        module: Arc::downgrade(&loaded),
        module_handle: module as usize,
        context_handle: loaded.context_handle,
        name: CString::new(kernel.name.as_str()).unwrap_or_default(),
        kernel,
        max_dynamic_shared: AtomicI32::new(-1),
        carveout: AtomicI32::new(-1),
        non_portable_cluster: AtomicI32::new(0),
    };
    let handle = handles::reserve();
    handles::bind(handle, Object::Function(Arc::new(function)));
    functions.insert(name.to_string(), handle);
    Ok(handle)
}

/// The log buffers among a call's JIT options. All other options change how NVIDIA's compiler works, not what the code means.
#[derive(Clone, Copy)]
pub struct Logs {
    /// For information and for errors.
    buffers: [Log; 2],
}

#[derive(Clone, Copy)]
struct Log {
    buffer: *mut c_char,
    /// Where the client said how large the buffer is, and wants to read how much of it was used.
    size: *mut *mut c_void,
    capacity: usize,
}

// SAFETY: the buffers are the client's, and written under its promises.
unsafe impl Send for Logs {}
unsafe impl Sync for Logs {}

impl Logs {
    /// # Safety
    /// The arrays must hold `count` entries, and the buffers be as large as they say.
    pub unsafe fn find(count: c_uint, options: *const c_int, values: *mut *mut c_void) -> Outcome<Logs> {
        let none = Log { buffer: std::ptr::null_mut(), size: std::ptr::null_mut(), capacity: 0 };
        let mut logs = Logs { buffers: [none; 2] };
        if count == 0 {
            return Ok(logs);
        }
        if options.is_null() || values.is_null() {
            return Err(fail(Code::INVALID_VALUE, "JIT options are counted but null"));
        }
        for i in 0..count as usize {
            // SAFETY: the caller's promise.
            let (option, value) = unsafe { (*options.add(i), values.add(i)) };
            match option {
                3 | 5 => logs.buffers[usize::from(option == 5)].buffer = unsafe { *value }.cast(),
                4 | 6 => {
                    let log = &mut logs.buffers[usize::from(option == 6)];
                    log.size = value;
                    // A number in the pointer's place, unsigned 32-bit in the manual.
                    log.capacity = unsafe { *value } as usize as u32 as usize;
                }
                _ => {}
            }
        }
        Ok(logs)
    }

    /// Fills the buffers and says how much of each was used.
    ///
    /// # Safety
    /// As [`Logs::find`].
    pub unsafe fn write(&self, info: &str, error: &str) {
        for (log, text) in self.buffers.iter().zip([info, error]) {
            if log.size.is_null() {
                continue;
            }
            // SAFETY: the caller's promise. A null or empty buffer is refused inside.
            let written = unsafe { super::put_text(log.buffer, log.capacity, text) }.map_or(0, |()| text.len().min(log.capacity - 1) + 1);
            unsafe { *log.size = written as *mut c_void };
        }
    }
}
