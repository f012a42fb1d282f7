//! What a client may give where a module's code is wanted.

use std::borrow::Cow;
use std::ffi::{CStr, c_void};

use tilewright_vgpu::Arch;

use crate::error::{Code, Outcome, fail};
use crate::fatbin;

pub enum Image {
    Ptx(Vec<u8>),
    /// A container, which may hold PTX for several devices.
    Fat(Vec<u8>),
}

impl Image {
    /// An image of known length: a file's content, or an input of the linker.
    pub fn of(bytes: &[u8]) -> Outcome<Image> {
        match bytes.first_chunk::<4>().map(|start| u32::from_le_bytes(*start)) {
            Some(fatbin::MAGIC) => Ok(Image::Fat(bytes[..fatbin::size(bytes)?.min(bytes.len())].to_vec())),
            Some(fatbin::WRAPPER) => {
                Err(fail(Code::INVALID_IMAGE, "a fat binary's wrapper, whose pointer means nothing in a file"))
            }
            start => {
                refuse_machine_code(start)?;
                let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
                Ok(Image::Ptx(bytes[..end].to_vec()))
            }
        }
    }

    /// An image in the client's memory, which says itself how long it is.
    ///
    /// # Safety
    /// A pointer that is not null must point to PTX that ends in NUL, to a fat binary, its wrapper, or an ELF file.
    pub unsafe fn at(image: *const c_void) -> Outcome<Image> {
        if image.is_null() {
            return Err(fail(Code::INVALID_VALUE, "the image is null"));
        }
        // SAFETY: images of every kind are at least four bytes, or end in NUL before; read one at a time, stopping there.
        let mut start = [0; 4];
        for (i, byte) in start.iter_mut().enumerate() {
            *byte = unsafe { *image.cast::<u8>().add(i) };
            if *byte == 0 {
                break;
            }
        }
        match u32::from_le_bytes(start) {
            fatbin::WRAPPER => {
                // Magic, version, pointer to the container, and one that is not needed.
                // SAFETY: the caller's promise.
                let container = unsafe { image.cast::<u64>().add(1).read_unaligned() } as *const c_void;
                if container.is_null() {
                    return Err(fail(Code::INVALID_IMAGE, "a fat binary's wrapper points to nothing"));
                }
                unsafe { Image::container(container) }
            }
            fatbin::MAGIC => unsafe { Image::container(image) },
            start => {
                refuse_machine_code(Some(start))?;
                // SAFETY: the caller's promise.
                Ok(Image::Ptx(unsafe { CStr::from_ptr(image.cast()) }.to_bytes().to_vec()))
            }
        }
    }

    unsafe fn container(image: *const c_void) -> Outcome<Image> {
        // SAFETY: the caller's promise: a container has a header, and is as long as that says.
        let header = unsafe { std::slice::from_raw_parts(image.cast::<u8>(), fatbin::HEADER) };
        let size = fatbin::size(header)?;
        Ok(Image::Fat(unsafe { std::slice::from_raw_parts(image.cast::<u8>(), size) }.to_vec()))
    }

    /// The text for a device.
    pub fn text(&self, arch: Arch) -> Outcome<Cow<'_, [u8]>> {
        match self {
            Image::Ptx(text) => Ok(Cow::Borrowed(text)),
            Image::Fat(container) => fatbin::ptx(container, arch).map(Cow::Owned),
        }
    }
}

/// ELF files and compiler intermediates hold no PTX.
fn refuse_machine_code(start: Option<u32>) -> Outcome {
    const ELF: u32 = u32::from_le_bytes(*b"\x7fELF");
    const LTO_IR: u32 = 0x7F4E_43ED;
    match start {
        Some(ELF) => Err(fail(Code::NO_BINARY_FOR_GPU, "machine code (a cubin): the virtual GPU executes PTX only")),
        Some(LTO_IR) => {
            Err(fail(Code::NO_BINARY_FOR_GPU, "NVIDIA's link-time intermediate code: the virtual GPU executes PTX only"))
        }
        _ => Ok(()),
    }
}
