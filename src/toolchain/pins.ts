/**
 * NVIDIA's packages on PyPI that `tilewright setup` takes its tools from: one version each, with the SHA-256 of its wheel per
 * architecture. CUDA 13.0 is the release the PTX facts of this project were counted with; its ptxas knows sm_75 to sm_121, so all
 * our targets. nvdisasm came to PyPI with 13.2, and reads the cubins of 13.0.
 */

export type Architecture = "x86_64" | "aarch64";

interface PinnedPackage {
  readonly name: string;
  readonly version: string;
  readonly sha256: Readonly<Record<Architecture, string>>;
}

const nvcc: PinnedPackage = {
  name: "nvidia-cuda-nvcc",
  version: "13.0.88",
  sha256: {
    x86_64: "56fe502eb77625a12f25172caa3cdddb4e4c8ba2c8c17dba44b164761b380f03",
    aarch64: "c7ff28f86a24effdc6c034fa15230c549a273e4771b10a7fec14996f8cf3307f",
  },
};
const nvdisasm: PinnedPackage = {
  name: "nvidia-cuda-nvdisasm",
  version: "13.2.86",
  sha256: {
    x86_64: "53606e719ecae07a2335f95902d5a1393a0cc1c317499ee7ffcf628a44385f2c",
    aarch64: "d02c627f7aecfcac4dd5e923e94adeaa6607c5fdae8df750b01ad948d38941d3",
  },
};
const nvrtc: PinnedPackage = {
  name: "nvidia-cuda-nvrtc",
  version: "13.0.88",
  sha256: {
    x86_64: "ad9b6d2ead2435f11cbb6868809d2adeeee302e9bb94bcf0539c7a40d80e8575",
    aarch64: "d27f20a0ca67a4bb34268a5e951033496c5b74870b868bacd046b1b8e0c3267b",
  },
};
const nvvm: PinnedPackage = {
  name: "nvidia-nvvm",
  version: "13.0.88",
  sha256: {
    x86_64: "c5f41ffeb6466944a026dfa5317d7d85355c119bbec279205d22f1869d1054e0",
    aarch64: "c4376a291d72d22a315d9d2f69bdae8f8cd83a627f75bad395cee49a0fe65dc1",
  },
};
const crt: PinnedPackage = {
  name: "nvidia-cuda-crt",
  version: "13.0.88",
  sha256: {
    x86_64: "2c8043c7c9e02492716426e9919fc78d2c5b3b2a7a768a88e952676b08aa55a4",
    aarch64: "ee2ea2a97073e02ee62bb27841f437332be2c248e3eac013df07997ada39c003",
  },
};
const runtime: PinnedPackage = {
  name: "nvidia-cuda-runtime",
  version: "13.0.96",
  sha256: {
    x86_64: "7f82250d7782aa23b6cfe765ecc7db554bd3c2870c43f3d1821f1d18aebf0548",
    aarch64: "ef9bcbe90493a2b9d810e43d249adb3d02e98dd30200d86607d8d02687c43f55",
  },
};
const cccl: PinnedPackage = {
  name: "nvidia-cuda-cccl",
  version: "13.0.85",
  sha256: {
    x86_64: "e0da7ad981f3a8aff08241b5bfc1af868742a63e2762f53a5171c492ef242649",
    aarch64: "6f0203e29fed809ee2b7fe9b1344df66ecab990c37d6a2e0e189b26d6c97ed7c",
  },
};

export type ComponentName = "ptxas" | "nvdisasm" | "nvrtc" | "nvcc";

/** One thing `setup` installs: a folder of its own in the cache, complete or absent. */
export interface Component {
  readonly name: ComponentName;
  readonly version: string;
  readonly packages: readonly PinnedPackage[];
  /** Which files of the wheels are wanted, as Python regular expressions on paths inside them; everything without. */
  readonly keep?: string;
  /** The file whose presence shows that the folder is the right one, relative to it. */
  readonly provides: string;
}

const licences = String.raw`\.dist-info/`;

export const components: Readonly<Record<ComponentName, Component>> = {
  ptxas: {
    name: "ptxas",
    version: nvcc.version,
    packages: [nvcc],
    keep: `^nvidia/cu13/bin/ptxas$|${licences}`,
    provides: "nvidia/cu13/bin/ptxas",
  },
  nvdisasm: {
    name: "nvdisasm",
    version: nvdisasm.version,
    packages: [nvdisasm],
    keep: `^nvidia/cu13/bin/nvdisasm$|${licences}`,
    provides: "nvidia/cu13/bin/nvdisasm",
  },
  nvrtc: {
    name: "nvrtc",
    version: nvrtc.version,
    packages: [nvrtc],
    // The wheel holds each library twice; the `.alt` copies are for hosts with another C++ ABI.
    keep: String.raw`^nvidia/cu13/lib/libnvrtc[^/]*(?<!\.alt)\.so[.0-9]*$|${licences}`,
    provides: "nvidia/cu13/lib/libnvrtc.so.13",
  },
  nvcc: {
    name: "nvcc",
    version: nvcc.version,
    packages: [nvcc, nvvm, crt, runtime, cccl],
    provides: "nvidia/cu13/bin/nvcc",
  },
};

/** What `tilewright setup` installs when it is not asked for more. nvcc is 0.2 GB and needed only to build the CUDA C++ twin offline. */
export const defaultComponents: readonly ComponentName[] = ["ptxas", "nvdisasm", "nvrtc"];

/** The lines of a pip requirements file with hashes, for one package. Both architectures' hashes: pip picks the wheel by platform. */
export function requirement({ name, version, sha256 }: PinnedPackage): string {
  return `${name}==${version} --hash=sha256:${sha256.x86_64} --hash=sha256:${sha256.aarch64}\n`;
}
