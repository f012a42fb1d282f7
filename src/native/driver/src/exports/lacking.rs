//! What the API has and this driver lacks: each answers `CUDA_ERROR_NOT_SUPPORTED` and says so once on stderr.

use std::collections::BTreeSet;
use std::ffi::c_int;
use std::sync::Mutex;

use crate::error::{Code, fail};
use crate::guard::Entry;

static SAID: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());

fn refuse(name: &'static str) -> c_int {
    let code = fail(Code::NOT_SUPPORTED, format!("the virtual GPU has no {name}"));
    // A panic here would cross the border; nothing below can cause one but a closed stderr, so its error is dropped.
    if SAID.lock().unwrap_or_else(|e| e.into_inner()).insert(name) {
        use std::io::Write;
        let _ = writeln!(std::io::stderr(), "tilewright virtual GPU: {name} is not supported");
    }
    code.0
}

/// Functions without parameters of their own: under the C calling convention the callee may ignore what the caller passes.
macro_rules! lacking {
    ($($name:ident)*) => {
        $(
            /// Not supported.
            #[unsafe(no_mangle)]
            #[allow(non_snake_case)]
            pub extern "C" fn $name() -> c_int {
                refuse(stringify!($name))
            }
        )*
        /// Name and address of every function here.
        pub const SYMBOLS: &[(&str, Entry)] = &[$( (stringify!($name), Entry($name as *const ())), )*];
    };
}

lacking! {
    cuGraphCreate cuGraphDestroy cuGraphInstantiateWithFlags cuGraphInstantiateWithParams cuGraphLaunch cuGraphLaunch_ptsz
    cuGraphExecDestroy cuGraphUpload cuGraphGetNodes cuGraphAddKernelNode_v2 cuGraphAddMemcpyNode cuGraphAddMemsetNode
    cuGraphAddHostNode cuGraphAddEmptyNode cuGraphAddNode cuGraphExecUpdate_v2 cuGraphClone cuGraphDebugDotPrint
    cuGraphKernelNodeGetParams_v2 cuGraphKernelNodeSetParams_v2 cuGraphExecKernelNodeSetParams_v2
    cuStreamBeginCapture_v2 cuStreamBeginCapture_v2_ptsz cuStreamBeginCaptureToGraph cuStreamEndCapture cuStreamEndCapture_ptsz
    cuStreamUpdateCaptureDependencies cuUserObjectCreate cuGraphRetainUserObject
    cuMemHostRegister_v2 cuMemHostUnregister
    cuMemCreate cuMemRelease cuMemMap cuMemUnmap cuMemAddressReserve cuMemAddressFree cuMemSetAccess cuMemGetAllocationGranularity
    cuMemExportToShareableHandle cuMemImportFromShareableHandle cuMemPoolCreate cuMemPoolDestroy cuMemPoolSetAccess
    cuMulticastCreate cuIpcGetMemHandle cuIpcOpenMemHandle_v2 cuIpcCloseMemHandle cuIpcGetEventHandle cuIpcOpenEventHandle
    cuStreamWaitValue32_v2 cuStreamWriteValue32_v2 cuStreamWaitValue64_v2 cuStreamWriteValue64_v2 cuStreamBatchMemOp_v2
    cuMemcpy3D_v2 cuMemcpy3DAsync_v2 cuMemcpy3DPeer cuMemcpyDtoA_v2 cuMemcpyAtoD_v2 cuMemcpyHtoA_v2 cuMemcpyAtoH_v2
    cuArrayCreate_v2 cuArray3DCreate_v2 cuArrayDestroy cuMipmappedArrayCreate cuMipmappedArrayDestroy
    cuTexObjectCreate cuTexObjectDestroy cuSurfObjectCreate cuSurfObjectDestroy cuModuleGetTexRef cuModuleGetSurfRef
    cuImportExternalMemory cuDestroyExternalMemory cuImportExternalSemaphore cuDestroyExternalSemaphore
    cuGreenCtxCreate cuGreenCtxDestroy cuDeviceGetDevResource cuDeviceGetLuid cuProfilerStart cuProfilerStop
}
