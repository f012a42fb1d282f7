//! Libraries: code loaded once and put into a context when a kernel of it is first used there.

use std::collections::HashMap;
use std::ffi::{CString, c_char, c_int, c_uint, c_void};
use std::sync::{Arc, Mutex};

use super::modules::{function, image_text, load};
use super::text;
use crate::abi::{DevicePtr, Handle};
use crate::context::{Context, current};
use crate::error::{Code, Outcome, fail};
use crate::guard::{exports, put, put_if};
use crate::handles::{self, Object};
use crate::objects::{Library, LibraryKernel};

exports! {
    fn cuLibraryLoadData(out: *mut Handle, code: *const c_void, jit: *const c_int, jit_values: *mut *mut c_void, jit_count: c_uint, options: *const c_int, values: *mut *mut c_void, count: c_uint) {
        unsafe { put(out, open(image_text(code)?.to_vec())?) }
    }

    fn cuLibraryLoadFromFile(out: *mut Handle, path: *const c_char, jit: *const c_int, jit_values: *mut *mut c_void, jit_count: c_uint, options: *const c_int, values: *mut *mut c_void, count: c_uint) {
        let path = unsafe { text(path)? };
        let mut data = std::fs::read(path).map_err(|e| fail(Code::FILE_NOT_FOUND, format!("{path}: {e}")))?;
        data.push(0);
        unsafe { put(out, open(image_text(data.as_ptr().cast())?.to_vec())?) }
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
        let mut kernels = opened.kernels.lock().unwrap_or_else(|e| e.into_inner());
        let handle = *kernels.entry(name.to_string()).or_insert_with(|| {
            let kernel = LibraryKernel {
                library: Arc::downgrade(&opened),
                library_handle: library as usize,
                name: CString::new(name).unwrap_or_default(),
            };
            handles::add(Object::LibraryKernel(Arc::new(kernel))) as usize
        });
        unsafe { put(out, handle as Handle) }
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

fn open(text: Vec<u8>) -> Outcome<Handle> {
    let library = Arc::new(Library { text, loaded: Mutex::default(), kernels: Mutex::new(HashMap::new()) });
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
    let module = load(context, &library.text)?;
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
