//! What every test needs: a device, buffers, and launches of one-kernel modules.
#![allow(dead_code, reason = "each test file uses its part")]

use std::sync::Arc;

use tilewright_vgpu::*;

pub struct Gpu {
    pub mem: Arc<Memory>,
    pub arch: Arch,
    pub options: Options,
}

/// A kernel's body around `code`, with parameters named p0, p1, … of 64 bits each.
pub fn kernel(params: usize, code: &str) -> String {
    module("sm_80", 80, params, code)
}

pub fn module(target: &str, version: u32, params: usize, code: &str) -> String {
    let list: Vec<String> = (0..params).map(|i| format!(".param .u64 p{i}")).collect();
    format!(
        ".version {}.{}\n.target {target}\n.address_size 64\n.visible .entry k({})\n{{\n.reg .pred %p<32>;\n.reg .b16 %h<64>;\n.reg .b32 %r<128>;\n.reg .f32 %f<128>;\n.reg .b64 %rd<64>;\n.reg .f64 %fd<32>;\n{code}\nret;\n}}\n",
        version / 10, version % 10, list.join(", ")
    )
}

impl Gpu {
    pub fn new() -> Gpu {
        Gpu::of(Arch::Sm89)
    }

    pub fn of(arch: Arch) -> Gpu {
        Gpu { mem: Arc::new(Memory::new()), arch, options: Options { threads: 1, budget: 100_000_000, counters: true, ..Options::default() } }
    }

    pub fn buffer<T: Copy>(&self, data: &[T]) -> u64 {
        let at = self.mem.alloc(std::mem::size_of_val(data) as u64).unwrap();
        let bytes = unsafe { std::slice::from_raw_parts(data.as_ptr().cast(), std::mem::size_of_val(data)) };
        self.mem.write(at, bytes).unwrap();
        at
    }

    pub fn read<T: Copy + Default>(&self, at: u64, n: usize) -> Vec<T> {
        let mut out = vec![T::default(); n];
        let bytes = unsafe { std::slice::from_raw_parts_mut(out.as_mut_ptr().cast(), n * std::mem::size_of::<T>()) };
        self.mem.read(at, bytes).unwrap();
        out
    }

    pub fn load(&self, text: &str) -> Module {
        match Module::load(text.as_bytes(), self.arch, &self.mem) {
            Ok(module) => module,
            Err(error) => panic!("{:?}: {error}\n{}", error.kind, numbered(text)),
        }
    }

    pub fn refuse(&self, text: &str) -> LoadError {
        match Module::load(text.as_bytes(), self.arch, &self.mem) {
            Ok(_) => panic!("the module was accepted:\n{}", numbered(text)),
            Err(error) => error,
        }
    }

    pub fn launch(&self, module: &Module, grid: [u32; 3], block: [u32; 3], params: &[u64]) -> Result<Report, Fault> {
        self.launch_with(module, grid, block, 0, params, &Control::default())
    }

    pub fn launch_with(
        &self, module: &Module, grid: [u32; 3], block: [u32; 3], dynamic_shared: u32, params: &[u64], control: &Control,
    ) -> Result<Report, Fault> {
        let kernel = &module.kernels()[0];
        let bytes: Vec<u8> = params.iter().flat_map(|p| p.to_le_bytes()).collect();
        launch(&self.mem, Launch {
            kernel, grid, block, cluster: [1; 3], dynamic_shared, params: &bytes, options: &self.options, control,
        })
    }

    /// Runs `code` with clusters of `cluster` blocks.
    pub fn launch_clusters(&self, module: &Module, grid: [u32; 3], block: u32, cluster: [u32; 3], params: &[u64]) -> Result<Report, Fault> {
        let kernel = &module.kernels()[0];
        let bytes: Vec<u8> = params.iter().flat_map(|p| p.to_le_bytes()).collect();
        launch(&self.mem, Launch {
            kernel, grid, block: [block, 1, 1], cluster, dynamic_shared: 0, params: &bytes, options: &self.options, control: &Control::default(),
        })
    }

    /// Runs `code` as a grid of clusters of `cluster` blocks on sm_90a (or the architecture given) and returns `n` words of p0.
    pub fn cluster_words(&self, code: &str, grid: u32, block: u32, cluster: u32, n: usize, more: &[u64]) -> Result<Vec<u32>, Fault> {
        let out = self.buffer(&vec![0u32; n]);
        let mut params = vec![out];
        params.extend(more);
        let module = self.load(&module(self.arch.name(), 90, params.len(), code));
        self.launch_clusters(&module, [grid, 1, 1], block, [cluster, 1, 1], &params)?;
        Ok(self.read(out, n))
    }

    /// Launches a kernel by name; each argument's bytes go where the kernel's parameter list says.
    pub fn call(&self, module: &Module, name: &str, grid: u32, block: u32, dynamic: u32, args: &[&[u8]]) -> Result<Control, Fault> {
        let kernel = module.kernel(name).unwrap_or_else(|| panic!("no kernel {name}"));
        let mut bytes = vec![0u8; kernel.param_bytes as usize];
        assert_eq!(kernel.params.len(), args.len());
        for (param, arg) in kernel.params.iter().zip(args) {
            bytes[param.offset as usize..][..arg.len()].copy_from_slice(arg);
        }
        let control = Control::default();
        launch(&self.mem, Launch {
            kernel: &kernel, grid: [grid, 1, 1], block: [block, 1, 1], cluster: [1; 3], dynamic_shared: dynamic, params: &bytes, options: &self.options, control: &control,
        })?;
        Ok(control)
    }

    /// Runs `code` in one block and returns `n` words it wrote to p0. Further parameters follow.
    pub fn words(&self, code: &str, threads: u32, n: usize, more: &[u64]) -> Vec<u32> {
        let out = self.buffer(&vec![0u32; n]);
        let mut params = vec![out];
        params.extend(more);
        let text = module(self.arch.name(), if matches!(self.arch, Arch::Sm100a | Arch::Sm120a) { 91 } else { 84 }, params.len(), code);
        let module = self.load(&text);
        if let Err(fault) = self.launch(&module, [1, 1, 1], [threads, 1, 1], &params) {
            panic!("{fault}\n{}", numbered(&text));
        }
        self.read(out, n)
    }

    /// As [`Gpu::words`], for a launch that must fail.
    pub fn fault(&self, code: &str, threads: u32, params: &[u64]) -> Fault {
        self.fault_on("sm_80", code, threads, params)
    }

    pub fn fault_on(&self, target: &str, code: &str, threads: u32, params: &[u64]) -> Fault {
        let version = if target == "sm_80" { 80 } else { 90 };
        let text = module(target, version, params.len(), code);
        let module = self.load(&text);
        match self.launch(&module, [1, 1, 1], [threads, 1, 1], params) {
            Ok(_) => panic!("the launch succeeded:\n{}", numbered(&text)),
            Err(fault) => fault,
        }
    }
}

fn numbered(text: &str) -> String {
    text.lines().enumerate().map(|(i, line)| format!("{:4} {line}\n", i + 1)).collect()
}

/// Code that stores %r0 at p0 + 4 · tid.x.
pub const STORE: &str = "{ .reg .b64 %a<3>; .reg .b32 %t; ld.param.u64 %a0, [p0]; mov.u32 %t, %tid.x; mul.wide.u32 %a1, %t, 4;
add.s64 %a2, %a0, %a1; st.global.u32 [%a2], %r0; }";
