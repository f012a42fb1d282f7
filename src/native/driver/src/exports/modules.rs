//! Modules: PTX text in, functions and variables out; and the linker, for a single input.

use std::ffi::{CStr, CString, c_char, c_int, c_uint, c_void};
use std::sync::atomic::AtomicI32;
use std::sync::{Arc, Mutex};

use tilewright_vgpu::{LoadErrorKind, Module};

use super::text;
use crate::abi::{DevicePtr, Handle};
use crate::context::{Context, current};
use crate::error::{Code, Outcome, fail};
use crate::guard::{exports, put, put_if};
use crate::handles::{self, Object};
use crate::objects::{Function, Linker, Loaded};

exports! {
    fn cuModuleLoadData(out: *mut Handle, image: *const c_void) {
        unsafe { put(out, load(&current()?, image_text(image)?)? as Handle) }
    }

    fn cuModuleLoadDataEx(out: *mut Handle, image: *const c_void, count: c_uint, options: *const c_int, values: *mut *mut c_void) {
        let context = current()?;
        let mut logs = unsafe { Logs::find(count, options, values)? };
        match unsafe { image_text(image) }.and_then(|text| load(&context, text)) {
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
        refuse_binary(&data)?;
        let end = data.iter().position(|byte| *byte == 0).unwrap_or(data.len());
        unsafe { put(out, load(&context, &data[..end])? as Handle) }
    }

    fn cuModuleLoadFatBinary(out: *mut Handle, image: *const c_void) {
        Err(fail(Code::NO_BINARY_FOR_GPU, "a fat binary: the virtual GPU executes PTX text only"))
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

    fn cuLinkCreate_v2(count: c_uint, options: *const c_int, values: *mut *mut c_void, out: *mut Handle) {
        current()?;
        unsafe { put(out, handles::add(Object::Linker(Arc::new(Linker::default())))) }
    }

    fn cuLinkAddData_v2(state: Handle, kind: c_int, data: *const c_void, size: usize, name: *const c_char, count: c_uint, options: *const c_int, values: *mut *mut c_void) {
        let linker = handles::linker(state)?;
        if data.is_null() || kind != INPUT_PTX {
            return Err(fail(Code::NOT_SUPPORTED, "the virtual GPU's linker takes PTX text only"));
        }
        let bytes = unsafe { std::slice::from_raw_parts(data.cast::<u8>(), size) };
        let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(size);
        linker.inputs.lock().unwrap_or_else(|e| e.into_inner()).push(bytes[..end].to_vec());
        Ok(())
    }

    fn cuLinkAddFile_v2(state: Handle, kind: c_int, path: *const c_char, count: c_uint, options: *const c_int, values: *mut *mut c_void) {
        let linker = handles::linker(state)?;
        let path = unsafe { text(path)? };
        if kind != INPUT_PTX {
            return Err(fail(Code::NOT_SUPPORTED, "the virtual GPU's linker takes PTX text only"));
        }
        let data = std::fs::read(path).map_err(|e| fail(Code::FILE_NOT_FOUND, format!("{path}: {e}")))?;
        linker.inputs.lock().unwrap_or_else(|e| e.into_inner()).push(data);
        Ok(())
    }

    fn cuLinkComplete(state: Handle, image: *mut *mut c_void, size: *mut usize) {
        let linker = handles::linker(state)?;
        let inputs = linker.inputs.lock().unwrap_or_else(|e| e.into_inner());
        let [input] = inputs.as_slice() else {
            return Err(fail(Code::NOT_SUPPORTED, format!("linking {} inputs: the virtual GPU links one", inputs.len())));
        };
        // The "binary" is the text itself, which cuModuleLoadData takes back. The linker state keeps it alive, as promised.
        let mut slot = linker.image.lock().unwrap_or_else(|e| e.into_inner());
        let bytes = slot.get_or_insert_with(|| [input.as_slice(), &[0]].concat());
        unsafe {
            put(image, bytes.as_mut_ptr().cast())?;
            put_if(size, bytes.len());
        }
        Ok(())
    }

    fn cuLinkDestroy(state: Handle) {
        handles::linker(state)?;
        handles::remove(state);
        Ok(())
    }
}

/// `CU_JIT_INPUT_PTX`.
const INPUT_PTX: c_int = 1;

fn no_name(what: &str, name: &str) -> Code {
    fail(Code::NOT_FOUND, format!("the module has no {what} {name:?}"))
}

/// Binary images: an ELF file (cubin), a fat binary, or the wrapper nvcc puts around one.
fn refuse_binary(start: &[u8]) -> Outcome {
    const FAT: [u8; 4] = 0xBA55_ED50_u32.to_le_bytes();
    const WRAPPER: [u8; 4] = 0x4662_43B1_u32.to_le_bytes();
    if start.starts_with(b"\x7fELF") || start.starts_with(&FAT) || start.starts_with(&WRAPPER) {
        return Err(fail(Code::NO_BINARY_FOR_GPU, "a compiled image: the virtual GPU executes PTX text only"));
    }
    Ok(())
}

/// The PTX text of an image argument.
///
/// # Safety
/// A pointer that is not null must point to PTX text that ends in NUL, or to a binary image.
pub unsafe fn image_text<'a>(image: *const c_void) -> Outcome<&'a [u8]> {
    if image.is_null() {
        return Err(fail(Code::INVALID_VALUE, "the image is null"));
    }
    // SAFETY: images of every kind are at least four bytes, or end in NUL before; read one at a time, stopping there.
    let mut start = [0; 4];
    for (i, byte) in start.iter_mut().enumerate() {
        *byte = unsafe { *image.cast::<u8>().add(i) };
        if *byte == 0 {
            break;
        }
    }
    refuse_binary(&start)?;
    // SAFETY: the caller's promise.
    Ok(unsafe { CStr::from_ptr(image.cast()) }.to_bytes())
}

/// Loads PTX into a context; returns the new module's handle.
pub fn load(context: &Arc<Context>, text: &[u8]) -> Outcome<usize> {
    let module = Module::load(text, context.device.props.arch, &context.mem).map_err(|error| {
        let code = match error.kind {
            LoadErrorKind::Syntax | LoadErrorKind::Semantic => Code::INVALID_PTX,
            LoadErrorKind::Unsupported => Code::NOT_SUPPORTED,
            LoadErrorKind::TargetTooHigh => Code::NO_BINARY_FOR_GPU,
        };
        fail(code, error.to_string())
    })?;
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
struct Logs {
    /// (buffer, its size's place in the values) for information and errors.
    buffers: [(*mut c_char, *mut *mut c_void); 2],
}

impl Logs {
    /// # Safety
    /// The arrays must hold `count` entries, and the buffers be as large as they say.
    unsafe fn find(count: c_uint, options: *const c_int, values: *mut *mut c_void) -> Outcome<Logs> {
        let mut logs = Logs { buffers: [(std::ptr::null_mut(), std::ptr::null_mut()); 2] };
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
                3 => logs.buffers[0].0 = unsafe { *value }.cast(),
                4 => logs.buffers[0].1 = value,
                5 => logs.buffers[1].0 = unsafe { *value }.cast(),
                6 => logs.buffers[1].1 = value,
                _ => {}
            }
        }
        Ok(logs)
    }

    /// Fills the buffers and says how much of each was used.
    ///
    /// # Safety
    /// As [`Logs::find`].
    unsafe fn write(&mut self, info: &str, error: &str) {
        for ((buffer, size), log) in self.buffers.iter().zip([info, error]) {
            if size.is_null() {
                continue;
            }
            // The size option's value is a number in the pointer's place, unsigned 32-bit in the manual.
            let capacity = unsafe { **size } as usize as u32 as usize;
            // SAFETY: the caller's promise. A null or empty buffer is refused inside.
            let written = unsafe { super::put_text(*buffer, capacity, log) }.map_or(0, |()| log.len().min(capacity - 1) + 1);
            unsafe { **size = written as *mut c_void };
        }
    }
}
