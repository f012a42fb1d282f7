//! The process's virtual devices: made at `cuInit`, never removed.

use std::ffi::c_int;
use std::sync::{Arc, Mutex, OnceLock, RwLock};

use tilewright_vgpu::{Arch, DeviceProps, props};

use crate::config::Config;
use crate::error::{Code, Outcome, fail};
use crate::handles;
use crate::pool::Pool;

/// One virtual device.
pub struct Device {
    pub index: c_int,
    pub props: DeviceProps,
    /// Handle of the primary context: it stays the same when that is reset and made anew.
    pub primary_handle: usize,
    pub primary: Mutex<Primary>,
    pub default_pool: Mutex<Option<Arc<Pool>>>,
    /// The pool that `cuDeviceSetMemPool` chose.
    pub pool: Mutex<Option<usize>>,
}

#[derive(Default)]
pub struct Primary {
    pub retained: u32,
    pub flags: u32,
}

struct Process {
    config: Config,
    devices: RwLock<Vec<Arc<Device>>>,
    /// A forked child has none of the worker threads, so this driver, like NVIDIA's, does not work there.
    pid: u32,
}

static PROCESS: OnceLock<Process> = OnceLock::new();
/// Set when our addon asks for one device of every architecture.
static EVERY_ARCH: Mutex<bool> = Mutex::new(false);

fn device(index: usize, arch: Arch) -> Arc<Device> {
    Arc::new(Device {
        index: index as c_int,
        props: props(arch),
        primary_handle: handles::reserve(),
        primary: Mutex::default(),
        default_pool: Mutex::default(),
        pool: Mutex::default(),
    })
}

/// `cuInit`: reads the environment the first time.
pub fn init() -> Outcome {
    if PROCESS.get().is_none() {
        let config = Config::read(|name| std::env::var(name).ok()).map_err(|why| {
            eprintln!("tilewright virtual GPU: {why}");
            fail(Code::INVALID_VALUE, why)
        })?;
        if let Some(unit) = config.unit {
            unit.limit();
        }
        let devices = RwLock::new(vec![device(0, config.arch)]);
        // Losing a race with another thread's cuInit is fine: both read the same environment.
        let _ = PROCESS.set(Process { config, devices, pid: std::process::id() });
    }
    if *EVERY_ARCH.lock().unwrap_or_else(|e| e.into_inner()) {
        add_every_arch(process()?);
    }
    process().map(|_| ())
}

/// From now on there is a device of every architecture. Devices that exist keep their index.
pub fn want_every_arch() {
    *EVERY_ARCH.lock().unwrap_or_else(|e| e.into_inner()) = true;
    if let Some(process) = PROCESS.get() {
        add_every_arch(process);
    }
}

fn add_every_arch(process: &Process) {
    let mut devices = process.devices.write().unwrap_or_else(|e| e.into_inner());
    for arch in Arch::ALL {
        if !devices.iter().any(|device| device.props.arch == arch) {
            let index = devices.len();
            devices.push(self::device(index, arch));
        }
    }
}

fn process() -> Outcome<&'static Process> {
    let process = PROCESS.get().ok_or_else(|| fail(Code::NOT_INITIALIZED, "cuInit has not been called"))?;
    if process.pid != std::process::id() {
        return Err(fail(Code::NOT_INITIALIZED, "cuInit was called before fork; a forked process cannot use the driver"));
    }
    Ok(process)
}

/// What the environment said; `CUDA_ERROR_NOT_INITIALIZED` before `cuInit`.
pub fn config() -> Outcome<&'static Config> {
    process().map(|process| &process.config)
}

pub fn count() -> Outcome<usize> {
    Ok(process()?.devices.read().unwrap_or_else(|e| e.into_inner()).len())
}

pub fn get(index: c_int) -> Outcome<Arc<Device>> {
    let devices = process()?.devices.read().unwrap_or_else(|e| e.into_inner());
    let found = usize::try_from(index).ok().and_then(|index| devices.get(index).cloned());
    found.ok_or_else(|| fail(Code::INVALID_DEVICE, format!("device {index} does not exist; there are {}", devices.len())))
}

impl Device {
    /// As `cuDeviceGetName` gives it.
    pub fn name(&self) -> String {
        format!("tilewright virtual {}", self.props.name)
    }

    /// Sixteen bytes that tell the virtual devices of a process apart and are the same in every process.
    pub fn uuid(&self) -> [u8; 16] {
        let mut bytes = *b"tilewright vgpu\0";
        bytes[15] = self.props.arch.number() as u8;
        bytes
    }

    pub fn pci_bus_id(&self) -> String {
        format!("0000:{:02X}:00.0", self.index + 1)
    }

    /// A `CUdevice_attribute`'s value, or None for a number that is no attribute.
    pub fn attribute(&self, attribute: c_int) -> Option<c_int> {
        let p = &self.props;
        let (major, minor) = p.arch.cc();
        let data_centre = matches!(p.arch, Arch::Sm80 | Arch::Sm90a | Arch::Sm100a);
        Some(match attribute {
            1 => p.max_threads_per_block as c_int,
            2 | 3 => 1024,
            4 => 64,
            5 => c_int::MAX,
            6 | 7 => 65535,
            8 => p.shared_per_block as c_int,
            9 => 65536, // constant memory
            10 => p.warp_size as c_int,
            11 => c_int::MAX, // pitch of copies
            12 | 82 => p.regs_per_block as c_int,
            13 => p.clock_khz as c_int,
            14 | 30 => 512, // texture and surface alignment
            15 => 1,        // copies overlap kernels, as far as a client can tell
            16 => p.sm_count as c_int,
            19 => 1,        // host memory can be mapped: cuMemHostAlloc's is
            // Sizes of textures and surfaces: properties only, this driver has neither.
            21 | 22 | 56 => 131_072,
            23 | 57 => 65536,
            24..=26 | 58..=60 => 16384,
            27 | 28 | 42 | 45 | 46 | 52 | 53 | 55 | 61 | 63 | 64 | 66 | 67 | 73 | 74 | 77 => 32768,
            29 | 43 | 62 | 65 => 2048,
            47 | 48 => 8192,
            49 => 16384,
            54 | 68 => 2046,
            69 => 268_435_456,
            70 => 131_072,
            71 => 65000,
            72 => 2_097_120,
            31 => 1, // concurrent kernels
            33 => self.index + 1,
            36 => p.memory_clock_khz as c_int,
            37 => p.memory_bus_bits as c_int,
            38 => p.l2_bytes as c_int,
            39 => p.max_threads_per_sm as c_int,
            40 => 3, // copy engines
            41 => 1, // unified addressing: device pointers are host addresses here
            51 => 32,
            75 => major as c_int,
            76 => minor as c_int,
            78..=80 => 1, // stream priorities, L1 for global and local
            81 => p.shared_per_sm as c_int,
            83 => 1, // managed memory
            87 => if data_centre { 2 } else { 64 },
            90 => 1, // compute preemption
            95 => 1, // cooperative launches
            97 => p.shared_per_block_optin as c_int,
            106 => p.max_blocks_per_sm as c_int,
            111 => p.shared_reserved_per_block as c_int,
            115 => 1, // cuMemAllocAsync
            120 => (major >= 9) as c_int,
            126 => 1, // memory synchronisation domains
            131 | 134 => -1, // NUMA nodes: none
            // Everything else that exists is a feature this driver lacks.
            17 | 18 | 20 | 32 | 34 | 35 | 44 | 50 | 84..=86 | 88 | 89 | 91..=94 | 96 | 98..=105 | 107..=110 | 112..=114
            | 116..=119 | 121..=125 | 127..=130 | 132 | 133 | 135..=150 => 0,
            _ => return None,
        })
    }
}
