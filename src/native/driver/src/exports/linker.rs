//! The linker: PTX inputs become the text of one module, which the loading functions take.

use std::ffi::{c_char, c_int, c_uint, c_void};
use std::sync::{Arc, Mutex};

use tilewright_vgpu::Module;

use super::modules::Logs;
use super::text;
use crate::abi::Handle;
use crate::context::current;
use crate::error::{Code, Outcome, fail, last_message};
use crate::guard::{exports, put, put_if};
use crate::handles::{self, Object};
use crate::image::Image;
use crate::link;
use crate::objects::Linker;

/// `CUjitInputType`.
const CUBIN: c_int = 0;
const PTX: c_int = 1;
const FATBINARY: c_int = 2;
const OBJECT: c_int = 3;
const LIBRARY: c_int = 4;
const LTO_IR: c_int = 5;

exports! {
    fn cuLinkCreate | cuLinkCreate_v2(count: c_uint, options: *const c_int, values: *mut *mut c_void, out: *mut Handle) {
        let context = current()?;
        let logs = unsafe { Logs::find(count, options, values)? };
        if out.is_null() {
            return Err(fail(Code::INVALID_VALUE, "an output pointer is null"));
        }
        let linker = Linker { inputs: Mutex::default(), image: Mutex::default(), logs, arch: context.device.props.arch };
        unsafe { put(out, handles::add(Object::Linker(Arc::new(linker)))) }
    }

    fn cuLinkAddData | cuLinkAddData_v2(state: Handle, kind: c_int, data: *const c_void, size: usize, name: *const c_char, count: c_uint, options: *const c_int, values: *mut *mut c_void) {
        let linker = handles::linker(state)?;
        if data.is_null() || size == 0 || isize::try_from(size).is_err() {
            return Err(fail(Code::INVALID_VALUE, "the input is null or empty"));
        }
        // SAFETY: the client's promise of `size` bytes.
        add(&linker, kind, unsafe { std::slice::from_raw_parts(data.cast::<u8>(), size) })
    }

    fn cuLinkAddFile | cuLinkAddFile_v2(state: Handle, kind: c_int, path: *const c_char, count: c_uint, options: *const c_int, values: *mut *mut c_void) {
        let linker = handles::linker(state)?;
        let path = unsafe { text(path)? };
        let data = std::fs::read(path).map_err(|e| fail(Code::FILE_NOT_FOUND, format!("{path}: {e}")))?;
        add(&linker, kind, &data)
    }

    fn cuLinkComplete(state: Handle, image: *mut *mut c_void, size: *mut usize) {
        let linker = handles::linker(state)?;
        let mut slot = linker.image.lock().unwrap_or_else(|e| e.into_inner());
        if slot.is_none() {
            *slot = Some(told(&linker, complete(&linker))?);
        }
        // The "binary" is text, which cuModuleLoadData takes back. The linker state keeps it alive, as promised.
        let Some(bytes) = slot.as_mut() else { return Err(Code::UNKNOWN) };
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

/// Writes the reason of a failure to the log the client asked for.
fn told<T>(linker: &Linker, outcome: Outcome<T>) -> Outcome<T> {
    let why = if outcome.is_err() { last_message() } else { String::new() };
    // SAFETY: the client keeps the buffers until it destroys the linker.
    unsafe { linker.logs.write("", &why) };
    outcome
}

fn add(linker: &Linker, kind: c_int, data: &[u8]) -> Outcome {
    let no_code = |what: &str| Err(fail(Code::NO_BINARY_FOR_GPU, format!("{what}: the virtual GPU links PTX only")));
    let input = match kind {
        PTX | FATBINARY => Image::of(data).and_then(|image| image.text(linker.arch).map(|text| text.into_owned())),
        CUBIN => no_code("a cubin"),
        OBJECT => no_code("an object file"),
        LIBRARY => no_code("a library"),
        LTO_IR => no_code("link-time intermediate code"),
        _ => Err(fail(Code::INVALID_VALUE, format!("{kind} is no kind of linker input"))),
    };
    let input = told(linker, input)?;
    linker.inputs.lock().unwrap_or_else(|e| e.into_inner()).push(input);
    Ok(())
}

/// The linked text, loaded once on trial so that its faults are told here, as by NVIDIA's linker.
fn complete(linker: &Linker) -> Outcome<Vec<u8>> {
    let inputs = linker.inputs.lock().unwrap_or_else(|e| e.into_inner());
    if inputs.is_empty() {
        return Err(fail(Code::INVALID_VALUE, "nothing to link"));
    }
    let mut text = link::link(&inputs).map_err(|why| fail(Code::INVALID_PTX, why))?;
    let context = current()?;
    Module::load(&text, linker.arch, &context.mem).map_err(|error| super::modules::refused(&error))?;
    text.push(0);
    Ok(text)
}
