//! Architectures the virtual GPU can be, and the properties it reports for each.

use std::fmt;
use std::str::FromStr;

/// A GPU generation, named as PTX's `.target` names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Arch {
    Sm80,
    Sm86,
    Sm89,
    Sm90a,
    Sm100a,
    Sm120a,
}

impl Arch {
    pub const ALL: [Arch; 6] = [Arch::Sm80, Arch::Sm86, Arch::Sm89, Arch::Sm90a, Arch::Sm100a, Arch::Sm120a];

    /// Compute capability (major, minor).
    pub fn cc(self) -> (u32, u32) {
        match self {
            Arch::Sm80 => (8, 0),
            Arch::Sm86 => (8, 6),
            Arch::Sm89 => (8, 9),
            Arch::Sm90a => (9, 0),
            Arch::Sm100a => (10, 0),
            Arch::Sm120a => (12, 0),
        }
    }

    /// The number in `sm_NN`: 80, 86, 89, 90, 100, 120.
    pub fn number(self) -> u32 {
        let (major, minor) = self.cc();
        major * 10 + minor
    }

    pub fn name(self) -> &'static str {
        match self {
            Arch::Sm80 => "sm_80",
            Arch::Sm86 => "sm_86",
            Arch::Sm89 => "sm_89",
            Arch::Sm90a => "sm_90a",
            Arch::Sm100a => "sm_100a",
            Arch::Sm120a => "sm_120a",
        }
    }
}

impl fmt::Display for Arch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The name given to [`Arch::from_str`] is none of the six.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownArch(pub String);

impl fmt::Display for UnknownArch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown architecture '{}'; use one of sm_80, sm_86, sm_89, sm_90a, sm_100a, sm_120a", self.0)
    }
}

impl std::error::Error for UnknownArch {}

impl FromStr for Arch {
    type Err = UnknownArch;
    fn from_str(text: &str) -> Result<Self, UnknownArch> {
        Arch::ALL.into_iter().find(|arch| arch.name() == text).ok_or_else(|| UnknownArch(text.to_string()))
    }
}

/// What a device of an architecture has; modelled on one real product each.
#[derive(Clone, Copy, Debug)]
pub struct DeviceProps {
    pub name: &'static str,
    pub arch: Arch,
    pub sm_count: u32,
    pub warp_size: u32,
    pub max_threads_per_block: u32,
    pub max_threads_per_sm: u32,
    pub max_blocks_per_sm: u32,
    /// Bytes of shared memory a block gets without opting in.
    pub shared_per_block: u32,
    /// Bytes of shared memory a block may opt in to.
    pub shared_per_block_optin: u32,
    pub shared_per_sm: u32,
    /// Bytes of shared memory the system takes from each block.
    pub shared_reserved_per_block: u32,
    /// 32-bit registers.
    pub regs_per_block: u32,
    pub l2_bytes: u32,
    pub global_bytes: u64,
    pub clock_khz: u32,
    pub memory_clock_khz: u32,
    pub memory_bus_bits: u32,
}

/// Properties of the device modelled for `arch`.
pub fn props(arch: Arch) -> DeviceProps {
    const K: u32 = 1024;
    let (name, sm_count, threads_sm, blocks_sm, optin, per_sm, l2, gib, clock, mem_clock, bus) = match arch {
        Arch::Sm80 => ("A100-SXM4-80GB", 108, 2048, 32, 163, 164, 40 * K * K, 80, 1_410_000, 1_593_000, 5120),
        Arch::Sm86 => ("GeForce RTX 3090", 82, 1536, 16, 99, 100, 6 * K * K, 24, 1_695_000, 9_751_000, 384),
        Arch::Sm89 => ("L40S", 142, 1536, 24, 99, 100, 96 * K * K, 48, 2_520_000, 9_001_000, 384),
        Arch::Sm90a => ("H100 80GB HBM3", 132, 2048, 32, 227, 228, 50 * K * K, 80, 1_980_000, 2_619_000, 5120),
        Arch::Sm100a => ("B200", 148, 2048, 32, 227, 228, 126 * K * K, 180, 1_965_000, 3_996_000, 8192),
        Arch::Sm120a => ("GeForce RTX 5090", 170, 1536, 24, 99, 100, 96 * K * K, 32, 2_407_000, 14_001_000, 512),
    };
    DeviceProps {
        name,
        arch,
        sm_count,
        warp_size: 32,
        max_threads_per_block: 1024,
        max_threads_per_sm: threads_sm,
        max_blocks_per_sm: blocks_sm,
        shared_per_block: 48 * K,
        shared_per_block_optin: optin * K,
        shared_per_sm: per_sm * K,
        shared_reserved_per_block: K,
        regs_per_block: 65536,
        l2_bytes: l2,
        global_bytes: gib << 30,
        clock_khz: clock,
        memory_clock_khz: mem_clock,
        memory_bus_bits: bus,
    }
}
