//! The one way a function of this driver becomes a C symbol: no panic crosses the border, and the names a client may ask
//! `cuGetProcAddress` for are listed where they are defined.

use std::ffi::c_int;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::{Code, Outcome, clear_message, fail};

/// An exported function's address.
#[derive(Clone, Copy)]
pub struct Entry(pub *const ());

// SAFETY (both): a function's address may be read from any thread.
unsafe impl Send for Entry {}
unsafe impl Sync for Entry {}

/// Runs a call's body; a panic becomes `CUDA_ERROR_UNKNOWN` instead of unwinding into the client.
pub fn guarded(name: &str, body: impl FnOnce() -> Outcome) -> c_int {
    clear_message();
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(Ok(())) => 0,
        Ok(Err(code)) => code.0,
        Err(panic) => {
            let what = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
            fail(Code::UNKNOWN, format!("internal error in {name}: {}", what.unwrap_or("a panic without a message"))).0
        }
    }
}

/// Stores through a client's out pointer; null is `CUDA_ERROR_INVALID_VALUE`.
///
/// # Safety
/// A pointer that is not null must be valid for a write of `T`: the one thing a C interface cannot check.
pub unsafe fn put<T>(out: *mut T, value: T) -> Outcome {
    if out.is_null() {
        return Err(fail(Code::INVALID_VALUE, "an output pointer is null"));
    }
    // SAFETY: the caller's promise; unaligned because C structs may be packed.
    unsafe { out.write_unaligned(value) };
    Ok(())
}

/// As [`put`], where null means that the client does not want the value.
///
/// # Safety
/// As [`put`].
pub unsafe fn put_if<T>(out: *mut T, value: T) {
    if !out.is_null() {
        // SAFETY: as above.
        unsafe { out.write_unaligned(value) };
    }
}

/// Declares exported functions. Several names before the parameters are one function under each of its names (versions and
/// the per-thread-stream variants). The body is an [`Outcome`]. Also defines `SYMBOLS`, the list of names and addresses.
macro_rules! exports {
    ($( fn $($name:ident)|+ ($($args:tt)*) $body:block )*) => {
        $( exports! { @names [$($name)+] ($($args)*) $body } )*
        /// Name and address of every function exported here.
        pub const SYMBOLS: &[(&str, $crate::guard::Entry)] =
            &[$( $( (stringify!($name), $crate::guard::Entry($name as *const ())), )+ )*];
    };
    (@names [$($name:ident)+] $args:tt $body:block) => {
        $( exports! { @one $name $args $body } )+
    };
    (@one $name:ident ($($arg:ident : $ty:ty),* $(,)?) $body:block) => {
        /// A function of NVIDIA's driver API: see its manual under this name.
        ///
        /// # Safety
        /// Pointers must be null or valid as that manual says; handles may be anything.
        #[unsafe(no_mangle)]
        #[allow(non_snake_case, unused_variables)]
        pub unsafe extern "C" fn $name($($arg: $ty),*) -> std::ffi::c_int {
            $crate::guard::guarded(stringify!($name), || $body)
        }
    };
}
pub(crate) use exports;
