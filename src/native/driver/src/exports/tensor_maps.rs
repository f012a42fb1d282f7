//! Tensor maps: the driver manual's chapter *Tensor Map Object Management*.
//!
//! The rules and the 128 bytes are the engine's ([`tilewright_vgpu::tensormap`]); here the client's arrays become a map, and a broken
//! rule `CUDA_ERROR_INVALID_VALUE`, with its text in `tilewrightVgpuLastMessage`.

use std::ffi::{c_int, c_uint, c_void};

use tilewright_vgpu::tensormap::{BYTES, Element, Fill, Interleave, L2Promotion, Mode, TensorMap};

use crate::context::current;
use crate::error::{Code, Outcome, fail};
use crate::guard::exports;

exports! {
    fn cuTensorMapEncodeTiled(
        map: *mut c_void, element: c_uint, rank: c_uint, address: *mut c_void, dims: *const u64, strides: *const u64,
        box_dims: *const c_uint, element_strides: *const c_uint, interleave: c_uint, swizzle: c_uint, l2: c_uint, fill: c_uint,
    ) {
        supported("cuTensorMapEncodeTiled", 9)?;
        let kinds = Kinds { element, interleave, swizzle, l2, fill };
        let mut out = kinds.map(rank, 1, address)?;
        unsafe {
            tensor(&mut out, dims, strides, element_strides)?;
            read(box_dims, &mut out.box_dims[..rank as usize], "boxDim")?;
            write(map, &out)
        }
    }

    fn cuTensorMapEncodeIm2col(
        map: *mut c_void, element: c_uint, rank: c_uint, address: *mut c_void, dims: *const u64, strides: *const u64,
        lower: *const c_int, upper: *const c_int, channels: c_uint, pixels: c_uint, element_strides: *const c_uint,
        interleave: c_uint, swizzle: c_uint, l2: c_uint, fill: c_uint,
    ) {
        supported("cuTensorMapEncodeIm2col", 9)?;
        let kinds = Kinds { element, interleave, swizzle, l2, fill };
        let mut out = kinds.map(rank, 3, address)?;
        (out.mode, out.channels, out.pixels) = (Mode::Im2col, channels, pixels);
        unsafe {
            tensor(&mut out, dims, strides, element_strides)?;
            read(lower, &mut out.lower[..rank as usize - 2], "pixelBoxLowerCorner")?;
            read(upper, &mut out.upper[..rank as usize - 2], "pixelBoxUpperCorner")?;
            write(map, &out)
        }
    }

    fn cuTensorMapEncodeIm2colWide(
        map: *mut c_void, element: c_uint, rank: c_uint, address: *mut c_void, dims: *const u64, strides: *const u64,
        lower: c_int, upper: c_int, channels: c_uint, pixels: c_uint, element_strides: *const c_uint,
        interleave: c_uint, mode: c_uint, swizzle: c_uint, l2: c_uint, fill: c_uint,
    ) {
        supported("cuTensorMapEncodeIm2colWide", 10)?;
        let kinds = Kinds { element, interleave, swizzle, l2, fill };
        let mut out = kinds.map(rank, 3, address)?;
        out.mode = match mode {
            0 => Mode::Im2colW,
            1 => Mode::Im2colW128,
            _ => return Err(unknown("mode", mode)),
        };
        (out.lower[0], out.upper[0], out.channels, out.pixels) = (lower, upper, channels, pixels);
        unsafe {
            tensor(&mut out, dims, strides, element_strides)?;
            write(map, &out)
        }
    }

    fn cuTensorMapReplaceAddress(map: *mut c_void, address: *mut c_void) {
        supported("cuTensorMapReplaceAddress", 9)?;
        let place = place(map)?;
        // SAFETY: not null, and the client's promise.
        let bytes = unsafe { place.read() };
        let mut out = TensorMap::from_bytes(&bytes).map_err(|error| fail(Code::INVALID_VALUE, error.to_string()))?;
        out.base = address as u64;
        unsafe { write(map, &out) }
    }
}

fn unknown(name: &str, value: c_uint) -> Code {
    fail(Code::INVALID_VALUE, format!("{name} {value} is none of its enumeration"))
}

/// The context current to this thread is of a device that has tensor maps.
fn supported(name: &str, major: u32) -> Outcome {
    let device = &current()?.device.props;
    let have = device.arch.cc();
    if have.0 < major {
        let of = &device.name;
        return Err(fail(
            Code::NOT_SUPPORTED,
            format!("{name} needs compute capability {major}.0, {of} has {}.{}", have.0, have.1),
        ));
    }
    Ok(())
}

/// The enumerations of one call.
struct Kinds {
    element: c_uint,
    interleave: c_uint,
    swizzle: c_uint,
    l2: c_uint,
    fill: c_uint,
}

impl Kinds {
    fn map(&self, rank: c_uint, least: c_uint, address: *mut c_void) -> Outcome<TensorMap> {
        // Before any array is read: their lengths follow from it.
        if rank < least || rank > 5 {
            return Err(fail(Code::INVALID_VALUE, format!("rank {rank} is outside {least} to 5")));
        }
        let mut map = TensorMap {
            rank,
            base: address as u64,
            element: Element::from_number(self.element).ok_or_else(|| unknown("tensorDataType", self.element))?,
            interleave: Interleave::from_number(self.interleave).ok_or_else(|| unknown("interleave", self.interleave))?,
            l2: L2Promotion::from_number(self.l2).ok_or_else(|| unknown("l2Promotion", self.l2))?,
            fill: Fill::from_number(self.fill).ok_or_else(|| unknown("oobFill", self.fill))?,
            ..TensorMap::default()
        };
        if !map.set_driver_swizzle(self.swizzle) {
            return Err(unknown("swizzle", self.swizzle));
        }
        Ok(map)
    }
}

/// Fills `out` from a client's array.
///
/// # Safety
/// A pointer that is not null must be valid for that many values.
unsafe fn read<T: Copy>(from: *const T, out: &mut [T], name: &str) -> Outcome {
    if from.is_null() && !out.is_empty() {
        return Err(fail(Code::INVALID_VALUE, format!("{name} is null")));
    }
    for (i, value) in out.iter_mut().enumerate() {
        // SAFETY: the caller's promise.
        *value = unsafe { from.add(i).read_unaligned() };
    }
    Ok(())
}

/// Reads what all maps have.
///
/// # Safety
/// As [`read`].
unsafe fn tensor(map: &mut TensorMap, dims: *const u64, strides: *const u64, element_strides: *const c_uint) -> Outcome {
    let rank = map.rank as usize;
    // SAFETY: the caller's promise.
    unsafe {
        read(dims, &mut map.dims[..rank], "globalDim")?;
        read(strides, &mut map.strides[..rank - 1], "globalStrides")?;
        read(element_strides, &mut map.element_strides[..rank], "elementStrides")
    }
}

/// Where a client keeps a map.
fn place(map: *mut c_void) -> Outcome<*mut [u8; BYTES]> {
    if map.is_null() || map as usize % 64 != 0 {
        return Err(fail(Code::INVALID_VALUE, format!("tensorMap {map:?} is null or not a multiple of 64")));
    }
    Ok(map.cast())
}

/// Checks a map and hands it out.
///
/// # Safety
/// A pointer that is not null must be valid for 128 bytes.
unsafe fn write(to: *mut c_void, map: &TensorMap) -> Outcome {
    let to = place(to)?;
    map.check().map_err(|why| fail(Code::INVALID_VALUE, why))?;
    // SAFETY: the caller's promise.
    unsafe { to.write(map.to_bytes()) };
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::last_message;
    use crate::exports::{contexts, devices};

    #[repr(align(64))]
    struct Map([u8; 256]);

    /// Everything a call takes; the tests spoil one thing at a time.
    #[derive(Clone)]
    struct Call {
        offset: usize,
        element: c_uint,
        rank: c_uint,
        address: u64,
        dims: Vec<u64>,
        strides: Vec<u64>,
        extents: Vec<c_uint>,
        steps: Vec<c_uint>,
        interleave: c_uint,
        swizzle: c_uint,
        l2: c_uint,
        fill: c_uint,
    }

    fn good() -> Call {
        Call {
            offset: 0,
            element: 6,
            rank: 2,
            address: 0x10000,
            dims: vec![64, 64],
            strides: vec![128],
            extents: vec![64, 8],
            steps: vec![1, 1],
            interleave: 0,
            swizzle: 3,
            l2: 2,
            fill: 1,
        }
    }

    fn pointer<T>(list: &[T]) -> *const T {
        if list.is_empty() { std::ptr::null() } else { list.as_ptr() }
    }

    fn encode(call: &Call, map: &mut Map) -> c_int {
        unsafe {
            cuTensorMapEncodeTiled(
                map.0.as_mut_ptr().add(call.offset).cast(),
                call.element,
                call.rank,
                call.address as *mut c_void,
                pointer(&call.dims),
                pointer(&call.strides),
                pointer(&call.extents),
                pointer(&call.steps),
                call.interleave,
                call.swizzle,
                call.l2,
                call.fill,
            )
        }
    }

    #[test]
    fn maps_are_encoded_and_refused() {
        let mut map = Map([0; 256]);
        unsafe {
            let mut context = std::ptr::null_mut();
            assert_eq!(devices::cuInit(0), 0);
            assert_eq!(encode(&good(), &mut map), 201);
            assert_eq!(contexts::cuDevicePrimaryCtxRetain(&mut context, 0), 0);
            assert_eq!(contexts::cuCtxSetCurrent(context), 0);
        }
        assert_eq!(encode(&good(), &mut map), 0);
        let bytes: [u8; BYTES] = map.0[..BYTES].try_into().unwrap();
        let decoded = TensorMap::from_bytes(&bytes).unwrap();
        assert_eq!((decoded.rank, decoded.base, &decoded.dims[..2], decoded.strides[0]), (2, 0x10000, &[64, 64][..], 128));
        assert_eq!((decoded.element, &decoded.box_dims[..2], decoded.fill), (Element::F16, &[64, 8][..], Fill::Nan));

        type Spoil = fn(&mut Call);
        let spoilt: &[(Spoil, &str)] = &[
            (|c| c.offset = 32, "not a multiple of 64"),
            (|c| c.element = 16, "tensorDataType 16"),
            (|c| c.rank = 0, "rank 0"),
            (|c| c.rank = 6, "rank 6"),
            (|c| c.rank = u32::MAX, "rank 4294967295"),
            (|c| c.interleave = 3, "interleave 3"),
            (|c| c.swizzle = 7, "swizzle 7"),
            (|c| c.l2 = 4, "l2Promotion 4"),
            (|c| c.fill = 2, "oobFill 2"),
            (|c| c.address += 8, "global address"),
            (|c| c.dims[1] = 0, "global dimension 1 is 0"),
            (|c| c.strides[0] = 120, "global stride 0 is 120"),
            (|c| c.extents[1] = 257, "box dimension 1 is 257"),
            (|c| c.extents[0] = 72, "more than the 128 bytes of its swizzle"),
            (|c| c.steps[1] = 9, "element stride 1 is 9"),
            (|c| c.element = 1, "NaN fill"),
            (|c| c.dims.clear(), "globalDim is null"),
            (|c| c.strides.clear(), "globalStrides is null"),
            (|c| c.extents.clear(), "boxDim is null"),
            (|c| c.steps.clear(), "elementStrides is null"),
        ];
        for (spoil, text) in spoilt {
            let mut call = good();
            spoil(&mut call);
            let before = map.0;
            assert_eq!(encode(&call, &mut map), 1, "{text}");
            assert!(last_message().contains(text), "'{}' does not say '{text}'", last_message());
            assert_eq!(map.0, before, "{text}: a refused map is not written");
        }
        // One dimension has no strides, and a template map no address.
        let line = Call { rank: 1, strides: vec![], address: 0, ..good() };
        assert_eq!(encode(&line, &mut map), 0, "{}", last_message());

        let at: *mut c_void = map.0.as_mut_ptr().cast();
        unsafe {
            assert_eq!(cuTensorMapReplaceAddress(at, 0x20000 as *mut c_void), 0);
            assert_eq!(cuTensorMapReplaceAddress(at, 0x20008 as *mut c_void), 1);
            let bytes: [u8; BYTES] = map.0[..BYTES].try_into().unwrap();
            assert_eq!(TensorMap::from_bytes(&bytes).unwrap().base, 0x20000);
            assert_eq!(cuTensorMapReplaceAddress(std::ptr::null_mut(), 0x20000 as *mut c_void), 1);
        }
        map.0[3] ^= 1;
        assert_eq!(unsafe { cuTensorMapReplaceAddress(at, 0x20000 as *mut c_void) }, 1);
        assert!(last_message().contains("magic number"), "{}", last_message());

        columns(&mut map);
    }

    fn columns(map: &mut Map) {
        let at: *mut c_void = map.0.as_mut_ptr().cast();
        let (dims, strides, steps) = ([64u64, 9, 9, 4], [128u64, 1152, 10368], [1u32; 4]);
        let encode = |lower: [c_int; 2], upper: [c_int; 2], pixels: c_uint| unsafe {
            cuTensorMapEncodeIm2col(
                at,
                6,
                4,
                0x10000 as *mut c_void,
                dims.as_ptr(),
                strides.as_ptr(),
                lower.as_ptr(),
                upper.as_ptr(),
                64,
                pixels,
                steps.as_ptr(),
                0,
                3,
                0,
                0,
            )
        };
        assert_eq!(encode([-1, -2], [-1, 3], 64), 0, "{}", last_message());
        let bytes: [u8; BYTES] = map.0[..BYTES].try_into().unwrap();
        let decoded = TensorMap::from_bytes(&bytes).unwrap();
        assert_eq!((decoded.mode, decoded.lower, decoded.upper), (Mode::Im2col, [-1, -2, 0], [-1, 3, 0]));
        assert_eq!((decoded.channels, decoded.pixels), (64, 64));
        assert_eq!(encode([-129, 0], [0, 0], 64), 1);
        assert_eq!(encode([0, 0], [-9, 0], 64), 1);
        assert_eq!(encode([0, 0], [0, 0], 1025), 1);
        let wide = unsafe {
            cuTensorMapEncodeIm2colWide(
                at,
                6,
                4,
                0x10000 as *mut c_void,
                dims.as_ptr(),
                strides.as_ptr(),
                0,
                0,
                64,
                64,
                steps.as_ptr(),
                0,
                0,
                3,
                0,
                0,
            )
        };
        assert_eq!(wide, 801, "the H100 has no wide maps");
        assert!(last_message().contains("needs compute capability 10.0"));
    }
}
