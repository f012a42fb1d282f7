//! The one table of driver functions: filled from whichever library is opened, NVIDIA's or the virtual GPU's.

use std::ffi::{CString, c_char, c_int, c_uint, c_void};

use libloading::Library;

/// Any of the driver's opaque handles.
pub type Raw = *mut c_void;
/// `CUstreamCallback`: the stream, how it stands, and what was given along.
pub type StreamCallback = unsafe extern "C" fn(Raw, c_int, *mut c_void);

macro_rules! table {
    (required { $($name:ident $since:literal ($($arg:ty),*);)* } optional { $($extra:ident $extra_since:literal ($($extra_arg:ty),*);)* }) => {
        /// The driver's functions under their C names. Those marked optional may be missing in an older or a foreign driver.
        #[allow(non_snake_case)]
        pub struct Api {
            $(pub $name: unsafe extern "C" fn($($arg),*) -> c_int,)*
            $(pub $extra: Option<unsafe extern "C" fn($($extra_arg),*) -> c_int>,)*
            /// Keeps the code behind the pointers loaded.
            _library: Library,
        }

        impl Api {
            /// Resolves every function; the error is the name of the first required one that is missing. `plain` leaves the virtual GPU's
            /// extensions out: it is then a CUDA driver like any other.
            #[allow(non_snake_case)]
            pub fn resolve(library: Library, plain: bool) -> Result<Api, &'static str> {
                let extension = |name: &str| plain && name.starts_with("tilewright");
                $(let $name = find(&library, stringify!($name), $since).ok_or(stringify!($name))?;)*
                $(let $extra = if extension(stringify!($extra)) { None } else { find(&library, stringify!($extra), $extra_since) };)*
                // SAFETY: each pointer was found under the name whose C signature the table states.
                Ok(unsafe {
                    Api {
                        $($name: std::mem::transmute::<*mut c_void, unsafe extern "C" fn($($arg),*) -> c_int>($name),)*
                        $($extra: $extra.map(|at| std::mem::transmute::<*mut c_void, unsafe extern "C" fn($($extra_arg),*) -> c_int>(at)),)*
                        _library: library,
                    }
                })
            }
        }
    };
}

// name, the CUDA version whose interface it is, parameters
table! {
    required {
        cuInit 2000 (c_uint);
        cuDriverGetVersion 2020 (*mut c_int);
        cuGetErrorName 6000 (c_int, *mut *const c_char);
        cuGetErrorString 6000 (c_int, *mut *const c_char);
        cuDeviceGetCount 2000 (*mut c_int);
        cuDeviceGet 2000 (*mut c_int, c_int);
        cuDeviceGetName 2000 (*mut c_char, c_int, c_int);
        cuDeviceGetUuid 9020 (*mut [u8; 16], c_int);
        cuDeviceTotalMem_v2 3020 (*mut usize, c_int);
        cuDeviceGetAttribute 2000 (*mut c_int, c_int, c_int);
        cuDevicePrimaryCtxRetain 7000 (*mut Raw, c_int);
        cuDevicePrimaryCtxRelease_v2 11000 (c_int);
        cuCtxCreate_v2 3020 (*mut Raw, c_uint, c_int);
        cuCtxDestroy_v2 4000 (Raw);
        cuCtxPushCurrent_v2 4000 (Raw);
        cuCtxPopCurrent_v2 4000 (*mut Raw);
        cuCtxSynchronize 2000 ();
        cuModuleLoadDataEx 2010 (*mut Raw, *const c_void, c_uint, *const c_int, *mut *mut c_void);
        cuModuleUnload 2000 (Raw);
        cuModuleGetFunction 2000 (*mut Raw, Raw, *const c_char);
        cuModuleGetGlobal_v2 3020 (*mut u64, *mut usize, Raw, *const c_char);
        cuFuncGetAttribute 2020 (*mut c_int, c_int, Raw);
        cuFuncSetAttribute 9000 (Raw, c_int, c_int);
        cuLaunchKernel 4000 (Raw, c_uint, c_uint, c_uint, c_uint, c_uint, c_uint, c_uint, Raw, *mut *mut c_void, *mut *mut c_void);
        cuMemGetInfo_v2 3020 (*mut usize, *mut usize);
        cuMemAlloc_v2 3020 (*mut u64, usize);
        cuMemFree_v2 3020 (u64);
        cuMemcpyHtoDAsync_v2 3020 (u64, *const c_void, usize, Raw);
        cuMemcpyDtoHAsync_v2 3020 (*mut c_void, u64, usize, Raw);
        cuMemcpyDtoDAsync_v2 3020 (u64, u64, usize, Raw);
        cuMemsetD8Async 3020 (u64, u8, usize, Raw);
        cuStreamCreate 2000 (*mut Raw, c_uint);
        cuStreamDestroy_v2 4000 (Raw);
        cuStreamSynchronize 2000 (Raw);
        cuStreamQuery 2000 (Raw);
        cuStreamWaitEvent 3020 (Raw, Raw, c_uint);
        cuStreamAddCallback 5000 (Raw, StreamCallback, *mut c_void, c_uint);
        cuEventCreate 2000 (*mut Raw, c_uint);
        cuEventDestroy_v2 4000 (Raw);
        cuEventRecord 2000 (Raw, Raw);
        cuEventQuery 2000 (Raw);
        cuEventSynchronize 2000 (Raw);
        cuEventElapsedTime 2000 (*mut f32, Raw, Raw);
        cuMemHostRegister_v2 6050 (*mut c_void, usize, c_uint);
        cuMemHostUnregister 4000 (*mut c_void);
        cuMemcpyPeerAsync 4000 (u64, Raw, u64, Raw, usize, Raw);
        cuOccupancyMaxActiveBlocksPerMultiprocessor 6050 (*mut c_int, Raw, c_int, usize);
        cuCtxSetLimit 3010 (c_int, usize);
        cuCtxGetLimit 3010 (*mut usize, c_int);
        cuStreamBeginCapture_v2 10010 (Raw, c_int);
        cuStreamEndCapture 10000 (Raw, *mut Raw);
        cuStreamIsCapturing 10000 (Raw, *mut c_int);
        cuGraphGetNodes 10000 (Raw, *mut Raw, *mut usize);
        cuGraphLaunch 10000 (Raw, Raw);
        cuGraphExecDestroy 10000 (Raw);
        cuGraphDestroy 10000 (Raw);
    }
    optional {
        cuGraphInstantiateWithFlags 11040 (*mut Raw, Raw, u64);
        cuMemFreeAsync 11020 (u64, Raw);
        cuLaunchKernelEx 11060 (*const LaunchConfig, Raw, *mut *mut c_void, *mut *mut c_void);
        cuFuncGetParamInfo 12040 (Raw, usize, *mut usize, *mut usize);
        tilewrightVgpuConfigure 0 (*const c_char);
        tilewrightVgpuDeviceArch 0 (c_int, *mut c_char, usize);
        tilewrightVgpuContextOptions 0 (Raw, *const c_char);
        tilewrightVgpuTagLaunch 0 (u64);
        tilewrightVgpuLaunchProgress 0 (Raw, u64, *mut [u64; 3]);
        tilewrightVgpuCancel 0 (Raw, u64);
        tilewrightVgpuLaunchReport 0 (Raw, u64, *mut c_char, usize, *mut usize);
        tilewrightVgpuLastFault 0 (Raw, *mut c_char, usize, *mut usize);
        tilewrightVgpuLastMessage 0 (*mut c_char, usize, *mut usize);
    }
}

/// `CUlaunchConfig`.
#[repr(C)]
pub struct LaunchConfig {
    pub grid: [c_uint; 3],
    pub block: [c_uint; 3],
    pub shared_bytes: c_uint,
    pub stream: Raw,
    pub attrs: *const LaunchAttribute,
    pub num_attrs: c_uint,
}

/// `CUlaunchAttribute`.
#[repr(C)]
pub struct LaunchAttribute {
    pub id: c_int,
    pub pad: [u8; 4],
    pub value: [u32; 16],
}

type GetProcAddress = unsafe extern "C" fn(*const c_char, *mut *mut c_void, c_int, u64) -> c_int;

/// A function's address by its exported name, else by asking the driver for the unversioned name.
fn find(library: &Library, name: &str, since: c_int) -> Option<*mut c_void> {
    // SAFETY: the type is only that of an address here; `table!` states the signature.
    if let Ok(symbol) = unsafe { library.get::<*mut c_void>(name) } {
        let at = *symbol;
        return (!at.is_null()).then_some(at);
    }
    // SAFETY: the signature of cuGetProcAddress before its second version, which every driver that has it exports.
    let ask = unsafe { library.get::<GetProcAddress>("cuGetProcAddress") }.ok()?;
    let plain = name.strip_suffix("_v2").unwrap_or(name);
    let plain = CString::new(plain).ok()?;
    let mut at = std::ptr::null_mut();
    let code = unsafe { ask(plain.as_ptr(), &mut at, since, 0) };
    (code == 0 && !at.is_null()).then_some(at)
}
