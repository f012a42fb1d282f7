//! Libraries: code loaded once and put into a context when a kernel of it is first used there.

use std::collections::HashMap;
use std::ffi::{CString, c_char, c_int, c_uint, c_void};
use std::sync::{Arc, Mutex};

use super::modules::{Logs, function, load_image};
use super::text;
use crate::abi::{DevicePtr, Handle};
use crate::context::{Context, current};
use crate::error::{Code, Outcome, fail};
use crate::guard::{exports, put, put_if};
use crate::handles::{self, Object};
use crate::image::Image;
use crate::objects::{Library, LibraryKernel};

exports! {
    fn cuLibraryLoadData(out: *mut Handle, code: *const c_void, jit: *const c_int, jit_values: *mut *mut c_void, jit_count: c_uint, options: *const c_int, values: *mut *mut c_void, count: c_uint) {
        let logs = unsafe { Logs::find(jit_count, jit, jit_values)? };
        let opened = unsafe { Image::at(code) }.and_then(open);
        unsafe { logs.write("", &if opened.is_err() { crate::error::last_message() } else { String::new() }) };
        unsafe { put(out, opened?) }
    }

    fn cuLibraryLoadFromFile(out: *mut Handle, path: *const c_char, jit: *const c_int, jit_values: *mut *mut c_void, jit_count: c_uint, options: *const c_int, values: *mut *mut c_void, count: c_uint) {
        let path = unsafe { text(path)? };
        let data = std::fs::read(path).map_err(|e| fail(Code::FILE_NOT_FOUND, format!("{path}: {e}")))?;
        unsafe { put(out, open(Image::of(&data)?)?) }
    }

    fn cuLibraryUnload(library: Handle) {
        let opened = handles::library(library)?;
        let modules: Vec<usize> = opened.loaded.lock().unwrap_or_else(|e| e.into_inner()).values().copied().collect();
        for module in modules {
            if let Ok(loaded) = handles::module(module as Handle) {
                if let Some(context) = loaded.context.upgrade() {
                    context.queue.drain();
                }
                handles::remove(module as Handle);
                handles::sweep(|object| matches!(object, Object::Function(f) if f.module_handle == module));
            }
        }
        handles::remove(library);
        handles::sweep(|object| matches!(object, Object::LibraryKernel(k) if k.library_handle == library as usize));
        Ok(())
    }

    fn cuLibraryGetModule(out: *mut Handle, library: Handle) {
        unsafe { put(out, module_of(&*handles::library(library)?, &current()?)? as Handle) }
    }

    fn cuLibraryGetKernel(out: *mut Handle, library: Handle, name: *const c_char) {
        let name = unsafe { text(name)? };
        let opened = handles::library(library)?;
        if let Ok(context) = current() {
            // Where there is a context to look in, an unknown name is an error here and not at the first launch.
            function(module_of(&opened, &context)? as Handle, name)?;
        }
        unsafe { put(out, kernel_handle(&opened, library, name)) }
    }

    fn cuLibraryEnumerateKernels(out: *mut Handle, count: c_uint, library: Handle) {
        let opened = handles::library(library)?;
        let module = module_of(&opened, &current()?)?;
        for (i, kernel) in handles::module(module as Handle)?.module.kernels().iter().take(count as usize).enumerate() {
            unsafe { put(out.wrapping_add(i), kernel_handle(&opened, library, &kernel.name))? };
        }
        Ok(())
    }

    fn cuLibraryGetUnifiedFunction(out: *mut *mut c_void, library: Handle, symbol: *const c_char) {
        handles::library(library)?;
        Err(super::lacking::refused("unified function pointers"))
    }

    fn cuLibraryGetKernelCount(out: *mut c_uint, library: Handle) {
        let module = module_of(&*handles::library(library)?, &current()?)?;
        unsafe { put(out, handles::module(module as Handle)?.module.kernels().len() as c_uint) }
    }

    fn cuLibraryGetGlobal | cuLibraryGetManaged(address: *mut DevicePtr, bytes: *mut usize, library: Handle, name: *const c_char) {
        let name = unsafe { text(name)? };
        let module = module_of(&*handles::library(library)?, &current()?)?;
        let found = handles::module(module as Handle)?.module.global(name);
        let (at, size) = found.ok_or_else(|| fail(Code::NOT_FOUND, format!("the library has no variable {name:?}")))?;
        unsafe {
            put_if(address, at);
            put_if(bytes, size as usize);
        }
        Ok(())
    }

    fn cuKernelGetFunction(out: *mut Handle, kernel: Handle) { unsafe { put(out, kernel_function(kernel)? as Handle) } }

    fn cuKernelGetLibrary(out: *mut Handle, kernel: Handle) {
        unsafe { put(out, library_kernel(kernel)?.library_handle as Handle) }
    }

    fn cuKernelGetName(out: *mut *const c_char, kernel: Handle) { unsafe { put(out, library_kernel(kernel)?.name.as_ptr()) } }
}

/// The handle of a library's kernel, the same each time.
fn kernel_handle(library: &Arc<Library>, handle: Handle, name: &str) -> Handle {
    let mut kernels = library.kernels.lock().unwrap_or_else(|e| e.into_inner());
    *kernels.entry(name.to_string()).or_insert_with(|| {
        let name = CString::new(name).unwrap_or_default();
        let kernel = LibraryKernel { library: Arc::downgrade(library), library_handle: handle as usize, name };
        handles::add(Object::LibraryKernel(Arc::new(kernel))) as usize
    }) as Handle
}

fn open(image: Image) -> Outcome<Handle> {
    let library = Arc::new(Library { image, loaded: Mutex::default(), kernels: Mutex::new(HashMap::new()) });
    if let Ok(context) = current() {
        module_of(&library, &context)?;
    }
    Ok(handles::add(Object::Library(library)))
}

/// The library's module in a context, loaded there on first use.
fn module_of(library: &Library, context: &Arc<Context>) -> Outcome<usize> {
    let mut loaded = library.loaded.lock().unwrap_or_else(|e| e.into_inner());
    // Contexts of the past took their modules with them.
    loaded.retain(|_, module| handles::module(*module as Handle).is_ok());
    if let Some(module) = loaded.get(&context.handle) {
        return Ok(*module);
    }
    let module = load_image(context, &library.image)?;
    loaded.insert(context.handle, module);
    Ok(module)
}

fn library_kernel(handle: Handle) -> Outcome<Arc<LibraryKernel>> {
    match handles::find(handle) {
        Some(Object::LibraryKernel(kernel)) => Ok(kernel),
        _ => Err(fail(Code::INVALID_HANDLE, format!("{:#x} is not a live kernel", handle as usize))),
    }
}

/// The function that a library's kernel is in the current context.
pub fn kernel_function(handle: Handle) -> Outcome<usize> {
    let kernel = library_kernel(handle)?;
    let library = kernel.library.upgrade().ok_or_else(|| fail(Code::INVALID_HANDLE, "the kernel's library was unloaded"))?;
    let module = module_of(&library, &current()?)?;
    function(module as Handle, kernel.name.to_str().unwrap_or_default())
}
