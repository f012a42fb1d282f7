//! NVIDIA's run-time compiler: CUDA C++ text to PTX text, by a library the caller names. Like the driver it is opened by path and
//! never linked.

use std::collections::HashMap;
use std::ffi::{CStr, CString, c_char, c_int};
use std::path::Path;
use std::ptr;
use std::sync::{Arc, Mutex};

use libloading::Library;
use napi::Env;
use napi::bindgen_prelude::Object;
use napi_derive::napi;

use crate::failure::{Outcome, argument};
use crate::pool;

type Program = *mut std::ffi::c_void;

/// The functions of one library, under their C signatures.
struct Nvrtc {
    create: unsafe extern "C" fn(*mut Program, *const c_char, *const c_char, c_int, *const *const c_char, *const *const c_char) -> c_int,
    destroy: unsafe extern "C" fn(*mut Program) -> c_int,
    compile: unsafe extern "C" fn(Program, c_int, *const *const c_char) -> c_int,
    ptx_size: unsafe extern "C" fn(Program, *mut usize) -> c_int,
    ptx: unsafe extern "C" fn(Program, *mut c_char) -> c_int,
    log_size: unsafe extern "C" fn(Program, *mut usize) -> c_int,
    log: unsafe extern "C" fn(Program, *mut c_char) -> c_int,
    error: unsafe extern "C" fn(c_int) -> *const c_char,
    /// Keep the code behind the pointers loaded.
    _library: Library,
    _builtins: Option<Library>,
}

/// Libraries stay loaded: unloading one takes its threads' code away under them.
static LOADED: Mutex<Option<HashMap<String, Arc<Nvrtc>>>> = Mutex::new(None);

impl Nvrtc {
    fn open(path: &str) -> Outcome<Arc<Nvrtc>> {
        let mut loaded = LOADED.lock().unwrap_or_else(|e| e.into_inner());
        let known = loaded.get_or_insert_with(HashMap::new);
        if let Some(found) = known.get(path) {
            return Ok(found.clone());
        }
        let made = Arc::new(Nvrtc::load(path).map_err(|e| argument(format!("{path} could not be loaded: {e}")))?);
        known.insert(path.to_owned(), made.clone());
        Ok(made)
    }

    fn load(path: &str) -> Result<Nvrtc, libloading::Error> {
        let builtins = builtins_beside(Path::new(path));
        // SAFETY: NVRTC's initialisers are those of any C++ library; the signatures are those of its header.
        unsafe {
            let library = Library::new(path)?;
            Ok(Nvrtc {
                create: *library.get("nvrtcCreateProgram")?,
                destroy: *library.get("nvrtcDestroyProgram")?,
                compile: *library.get("nvrtcCompileProgram")?,
                ptx_size: *library.get("nvrtcGetPTXSize")?,
                ptx: *library.get("nvrtcGetPTX")?,
                log_size: *library.get("nvrtcGetProgramLogSize")?,
                log: *library.get("nvrtcGetProgramLog")?,
                error: *library.get("nvrtcGetErrorString")?,
                _library: library,
                _builtins: builtins,
            })
        }
    }

    fn explain(&self, code: c_int) -> String {
        // SAFETY: a static string for every code.
        let text = unsafe { (self.error)(code) };
        if text.is_null() { format!("NVRTC error {code}") } else { unsafe { CStr::from_ptr(text) }.to_string_lossy().into_owned() }
    }

    fn check(&self, code: c_int) -> Outcome<()> {
        if code == 0 { Ok(()) } else { Err(argument(self.explain(code))) }
    }

    fn run(&self, source: &CStr, name: &CStr, options: &[CString]) -> Outcome<Compiled> {
        let mut program = ptr::null_mut();
        // SAFETY: C strings that outlive the call, and no headers.
        self.check(unsafe { (self.create)(&mut program, source.as_ptr(), name.as_ptr(), 0, ptr::null(), ptr::null()) })?;
        let mut owned = Owned { nvrtc: self, program };
        let options: Vec<_> = options.iter().map(|option| option.as_ptr()).collect();
        let count = c_int::try_from(options.len()).map_err(|_| argument("too many options"))?;
        // SAFETY: the program just made, and as many C strings as said.
        let code = unsafe { (self.compile)(owned.program, count, options.as_ptr()) };
        let log = owned.text(self.log_size, self.log)?;
        if code != 0 {
            return Ok(Compiled { ptx: None, log, error: Some(self.explain(code)) });
        }
        let ptx = owned.text(self.ptx_size, self.ptx)?;
        Ok(Compiled { ptx: Some(ptx), log, error: None })
    }
}

/// The second library that NVRTC opens, by its bare name: found under it once it is loaded, wherever the linker would look.
fn builtins_beside(library: &Path) -> Option<Library> {
    let entries = std::fs::read_dir(library.parent()?).ok()?;
    let file = entries.flatten().find(|entry| entry.file_name().to_string_lossy().starts_with("libnvrtc-builtins.so"))?;
    // SAFETY: as for NVRTC itself. Without it NVRTC says what it misses.
    unsafe { Library::new(file.path()) }.ok()
}

/// A program, destroyed once.
struct Owned<'a> {
    nvrtc: &'a Nvrtc,
    program: Program,
}

impl Owned<'_> {
    /// A text of the program's: its size, then itself. Sizes count the final NUL.
    fn text(
        &mut self,
        size: unsafe extern "C" fn(Program, *mut usize) -> c_int,
        get: unsafe extern "C" fn(Program, *mut c_char) -> c_int,
    ) -> Outcome<String> {
        let mut bytes = 0;
        // SAFETY: a live program; the buffer is as large as it says, and one more.
        self.nvrtc.check(unsafe { size(self.program, &mut bytes) })?;
        let mut buffer = vec![0_u8; bytes + 1];
        self.nvrtc.check(unsafe { get(self.program, buffer.as_mut_ptr().cast()) })?;
        let end = buffer.iter().position(|byte| *byte == 0).unwrap_or(buffer.len());
        Ok(String::from_utf8_lossy(&buffer[..end]).into_owned())
    }
}

impl Drop for Owned<'_> {
    fn drop(&mut self) {
        // SAFETY: made by `create`, destroyed here alone.
        unsafe { (self.nvrtc.destroy)(&mut self.program) };
    }
}

/// What the compiler answered.
#[napi(object)]
pub struct Compiled {
    /// Absent where it refused the program.
    pub ptx: Option<String>,
    /// Its messages, with warnings also where it accepted.
    pub log: String,
    /// NVRTC's word for why there is no PTX.
    pub error: Option<String>,
}

/// Compiles CUDA C++ to PTX on another thread. `library` is the path of `libnvrtc.so`; `name` is what messages call the file. The
/// promise rejects where the library cannot be used; a program that does not compile is an answer.
#[napi(catch_unwind)]
pub fn compile_cuda<'env>(env: &'env Env, library: String, source: String, name: String, options: Vec<String>) -> napi::Result<Object<'env>> {
    let text = |what: &str, value: String| CString::new(value).map_err(|_| argument(format!("{what} holds a NUL")));
    let (source, name) = (text("the source", source)?, text("the name", name)?);
    let options = options.into_iter().map(|option| text("an option", option)).collect::<Outcome<Vec<_>>>()?;
    pool::promise(env, move || Nvrtc::open(&library)?.run(&source, &name, &options))
}
