//! Errors for JavaScript. The TypeScript side turns them into exception classes; here they are an `Error` whose message is one
//! JSON object behind a marker, for what the driver said, or plain text for what a caller passed.

use std::ffi::{CStr, c_int};

use napi::{Error, Status};
use serde_json::{Map, Value};

use crate::api::Api;

/// Exported functions spell it `napi::Result`: the macro that exports them knows a `Result` by its name, and would return an
/// alias's error as a value.
pub type Outcome<T> = napi::Result<T>;

/// Starts the message of every error the driver gave.
pub const MARKER: &str = "tilewright-driver:";

/// A wrong argument: the caller's mistake, found before the driver was asked.
pub fn argument(what: impl Into<String>) -> Error {
    Error::new(Status::InvalidArg, what.into())
}

/// A driver's refusal, with all that is known about it.
#[derive(Debug)]
pub struct Refusal {
    pub code: c_int,
    fields: Map<String, Value>,
}

impl Refusal {
    /// From a code that `call` returned, on the thread it returned it.
    pub fn new(api: &Api, call: &str, code: c_int) -> Refusal {
        // First of all: the next call of the driver forgets why this one failed.
        let why = ask_text(|out, capacity, needed| match api.tilewrightVgpuLastMessage {
            // SAFETY: the buffer is as large as said.
            Some(last) => unsafe { last(out, capacity, needed) },
            None => 1,
        });
        let refusal = Refusal::told(api, call, code);
        match why.filter(|why| !why.is_empty()) {
            Some(why) => refusal.with("why", why),
            None => refusal,
        }
    }

    /// From a code that a callback was told, which no call on this thread has returned.
    pub fn told(api: &Api, call: &str, code: c_int) -> Refusal {
        let mut fields = Map::new();
        fields.insert("code".into(), code.into());
        fields.insert("name".into(), describe(api.cuGetErrorName, code).into());
        fields.insert("text".into(), describe(api.cuGetErrorString, code).into());
        fields.insert("call".into(), call.into());
        Refusal { code, fields }
    }

    /// Codes of 700 and above are faults, which make every call on a context fail.
    pub fn is_fault(&self) -> bool {
        (700..=721).contains(&self.code)
    }

    pub fn with(mut self, key: &str, value: impl Into<Value>) -> Refusal {
        self.fields.insert(key.into(), value.into());
        self
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        Error::new(Status::GenericFailure, format!("{MARKER}{}", Value::Object(refusal.fields)))
    }
}

fn describe(ask: unsafe extern "C" fn(c_int, *mut *const std::ffi::c_char) -> c_int, code: c_int) -> String {
    let mut text = std::ptr::null();
    // SAFETY: the driver stores a pointer to a string of its own, or null.
    unsafe {
        ask(code, &mut text);
        if text.is_null() { format!("code {code}") } else { CStr::from_ptr(text).to_string_lossy().into_owned() }
    }
}

/// Reads a text answer of the extension: once for the length, once for the bytes. None unless both calls succeed.
pub fn ask_text(ask: impl Fn(*mut std::ffi::c_char, usize, *mut usize) -> c_int) -> Option<String> {
    let mut needed = 0;
    if ask(std::ptr::null_mut(), 0, &mut needed) != 0 {
        return None;
    }
    let mut buffer = vec![0_u8; needed + 1];
    if ask(buffer.as_mut_ptr().cast(), buffer.len(), &mut needed) != 0 {
        return None;
    }
    buffer.truncate(needed.min(buffer.len() - 1));
    Some(String::from_utf8_lossy(&buffer).into_owned())
}
