//! From a tensor map and coordinates to runs of bytes: which bytes of the tensor go where in shared memory.
//!
//! PTX ISA, *Tensors*: tiled mode (bounding box, traversal stride, out-of-boundary access, gather4 and scatter4) and im2col mode. Rows
//! lie packed in shared memory, row 0 first, innermost dimension fastest; the swizzle then permutes the addresses
//! ([`crate::swizzle`]). In im2col mode the pixels of the box [lower, extent - 1 + upper] are walked W first, then H, D, N, by the
//! traversal strides; the offsets are added to each. Both bounds are inclusive: Triton's tutorial on im2col (run on hardware) agrees.

use crate::swizzle::Swizzle;
use crate::tensormap::{Element, Fill, Interleave, Mode, TensorMap};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Global to shared.
    Load,
    /// Shared to global.
    Store,
    /// Shared into global, element by element.
    Reduce,
    /// Global to the L2 cache: nothing is moved, but the map must be valid.
    Prefetch,
}

/// How the coordinates are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Walk {
    /// `.tile`: the corner of a box.
    Box,
    /// `.tile::gather4`, `.tile::scatter4`: a column and four rows.
    Rows,
    /// `.im2col`, `.im2col_no_offs`: the first pixel.
    Pixels,
}

/// What an instruction asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    pub direction: Direction,
    pub walk: Walk,
    /// `.1d` to `.5d`.
    pub dim: u32,
    pub coords: [i32; 5],
    /// Im2col offsets, W first.
    pub offsets: [u32; 3],
    /// Shared address: an offset in a block's shared memory.
    pub shared: u32,
}

/// A stretch of bytes that lies in one piece on both sides, before swizzling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Global address; 0 for elements outside the tensor.
    pub far: u64,
    /// Shared address that [`Transfer::pattern`] has yet to be applied to.
    pub near: u32,
    pub bytes: u32,
}

/// A request that the map admits.
#[derive(Clone, Copy, Debug)]
pub struct Transfer {
    map: TensorMap,
    request: Request,
    /// How shared addresses are permuted.
    pub pattern: Swizzle,
    rows: u64,
    row_bytes: u64,
}

impl Transfer {
    /// Checks the map, and the instruction against it. Err: which rule is broken.
    pub fn new(map: &TensorMap, request: Request) -> Result<Transfer, String> {
        map.check()?;
        if request.dim != map.rank {
            return Err(format!("the instruction says .{}d, the tensor map has rank {}", request.dim, map.rank));
        }
        match (request.walk, map.mode) {
            (Walk::Box | Walk::Rows, Mode::Tiled) | (Walk::Pixels, Mode::Im2col) => {}
            (walk, mode) => {
                let says = if walk == Walk::Pixels { "im2col" } else { "tile" };
                return Err(format!("the instruction says .{says}, the tensor map was encoded as {}", mode_name(mode)));
            }
        }
        if map.interleave != Interleave::None {
            return Err(
                "interleaved layouts: how they are addressed is not documented, so this engine does not copy them".to_string()
            );
        }
        let pattern = map.pattern()?;
        if map.base == 0 {
            return Err("the tensor map has no global address".to_string());
        }
        match request.walk {
            Walk::Box => {}
            Walk::Rows => {
                if map.rank != 2 || map.box_dims[1] != 1 {
                    return Err(format!(
                        "gather4 and scatter4 need a map of rank 2 and a box of one row, not rank {} and {} rows",
                        map.rank, map.box_dims[1]
                    ));
                }
            }
            Walk::Pixels => check_pixels(map, &request)?,
        }
        check_element(map, &request)?;
        let row_bytes = map.element.shared_bytes(u64::from(map.row_elements()));
        if row_bytes % 16 != 0 {
            return Err(format!("a pixel's {} channels are {row_bytes} bytes, no multiple of 16", map.channels));
        }
        let rows = match request.walk {
            Walk::Box => (1..map.rank as usize).map(|k| u64::from(steps(map, k))).product(),
            Walk::Rows => 4,
            Walk::Pixels => u64::from(map.pixels),
        };
        Ok(Transfer { map: *map, request, pattern, rows, row_bytes })
    }

    /// Bytes of the whole box in shared memory: what an mbarrier's transaction count goes down by, also when part of the box lies
    /// outside the tensor.
    pub fn bytes(&self) -> u64 {
        self.rows * self.row_bytes
    }

    /// What the shared address must be a multiple of: a swizzled tile begins on a line.
    pub fn align(&self) -> u32 {
        if self.pattern == Swizzle::None { 16 } else { 128 }
    }

    /// Bytes from the shared address on that may be touched: a swizzle may use the whole of the last line.
    pub fn reach(&self) -> u64 {
        if self.pattern == Swizzle::None { self.bytes() } else { self.bytes().next_multiple_of(128) }
    }

    pub fn element(&self) -> Element {
        self.map.element
    }

    /// What elements outside the tensor become, repeated over 8 bytes. The NaN is all ones: NVIDIA calls it special and does not
    /// say which it is.
    pub fn fill(&self) -> [u8; 8] {
        if self.map.fill == Fill::Nan { [0xff; 8] } else { [0; 8] }
    }

    /// The runs, in order of the box. A store's and reduction's leave out what lies outside the tensor.
    pub fn runs(&self) -> Vec<Run> {
        let map = &self.map;
        let (count, first) = (i64::from(map.row_elements()), i64::from(self.request.coords[0]));
        // Columns of the box that lie inside the tensor: alike in all rows.
        let low = (-first).clamp(0, count);
        let high = (map.dims[0] as i64 - first).clamp(low, count);
        let bytes = |elements: i64| map.element.global_bytes(elements as u64);
        let mut out = Runs {
            list: Vec::with_capacity(self.rows.min(1024) as usize),
            keep_outside: self.request.direction == Direction::Load,
            padded: map.element.is_padded(),
            whole: low == 0 && high == count,
            before: bytes(low),
            inside: bytes(high - low),
            after: bytes(count - high),
            far: map.base.saturating_add(bytes((first + low).max(0))),
        };
        match self.request.walk {
            Walk::Box => self.walk_box(&mut out),
            Walk::Rows => {
                for i in 0..4 {
                    let row = i64::from(self.request.coords[1 + i]);
                    let inside = (0..map.dims[1] as i64).contains(&row);
                    self.row(&mut out, i as u64, inside.then(|| offset(row, map.strides[0])));
                }
            }
            Walk::Pixels => self.walk_pixels(&mut out),
        }
        out.list
    }

    fn walk_box(&self, out: &mut Runs) {
        let (map, coords) = (&self.map, &self.request.coords);
        let rank = map.rank as usize;
        // Where index `i` of the box leads along dimension `k`: bytes from the tensor's start, if it lies inside.
        let along = |k: usize, i: u32| {
            let p = i64::from(coords[k]) + i64::from(i) * i64::from(map.element_strides[k]);
            (0..map.dims[k] as i64).contains(&p).then(|| offset(p, map.strides[k - 1]))
        };
        if rank == 1 {
            return self.row(out, 0, Some(0));
        }
        let inner = steps(map, 1);
        let mut index = [0u32; 5];
        for block in 0..self.rows / u64::from(inner) {
            let mut at = Some(0u64);
            for k in 2..rank {
                at = at.and_then(|sum| Some(sum.saturating_add(along(k, index[k])?)));
            }
            for i in 0..inner {
                let at = at.and_then(|sum| Some(sum.saturating_add(along(1, i)?)));
                self.row(out, block * u64::from(inner) + u64::from(i), at);
            }
            for k in 2..rank {
                index[k] += 1;
                if index[k] < steps(map, k) {
                    break;
                }
                index[k] = 0;
            }
        }
    }

    fn walk_pixels(&self, out: &mut Runs) {
        let (map, request) = (&self.map, &self.request);
        let spatial = map.rank as usize - 2;
        // Filter base: W, H, D, then N.
        let mut base = [0i64; 4];
        for k in 0..=spatial {
            base[k] = i64::from(request.coords[k + 1]);
        }
        for pixel in 0..self.rows {
            let mut at = Some(0u64);
            for k in 0..=spatial {
                let p = base[k] + if k < spatial { i64::from(request.offsets[k]) } else { 0 };
                let inside = (0..map.dims[k + 1] as i64).contains(&p);
                at = at.filter(|_| inside).map(|sum| sum.saturating_add(offset(p, map.strides[k])));
            }
            self.row(out, pixel, at);
            let mut k = 0;
            while k < spatial {
                base[k] += i64::from(map.element_strides[k + 1]);
                if base[k] <= upper_bound(map, k) {
                    break;
                }
                base[k] = i64::from(map.lower[k]);
                k += 1;
            }
            if k == spatial {
                base[spatial] += 1;
            }
        }
    }

    /// One row, whose outer coordinates add `at` bytes, or lie outside.
    fn row(&self, out: &mut Runs, row: u64, at: Option<u64>) {
        let near = u64::from(self.request.shared) + row * self.row_bytes;
        if out.padded {
            // A row is 128 values on multiples of 128: wholly inside or outside.
            let group = self.map.element.global_bytes(16);
            let far = at.filter(|_| out.whole).map(|at| out.far.saturating_add(at));
            for i in 0..8u64 {
                out.push(far.map(|far| far.saturating_add(i * group)), near + 16 * i, group);
            }
            return;
        }
        match at {
            None => out.push(None, near, self.row_bytes),
            Some(at) => {
                out.push(None, near, out.before);
                out.push(Some(out.far.saturating_add(at)), near + out.before, out.inside);
                out.push(None, near + out.before + out.inside, out.after);
            }
        }
    }
}

/// The runs so far, and what all rows have alike.
struct Runs {
    list: Vec<Run>,
    keep_outside: bool,
    padded: bool,
    /// All columns lie inside the tensor.
    whole: bool,
    /// Bytes of a row in front of the tensor, in it, and behind it.
    before: u64,
    inside: u64,
    after: u64,
    /// Address of a row's first byte inside, without what the outer coordinates add.
    far: u64,
}

impl Runs {
    /// Adds a run, to the last one where both sides go on.
    fn push(&mut self, far: Option<u64>, near: u64, bytes: u64) {
        if bytes == 0 || far.is_none() && !self.keep_outside {
            return;
        }
        let (far, near, bytes) = (far.unwrap_or(0), near as u32, bytes as u32);
        if let Some(last) = self.list.last_mut() {
            let follows =
                if far == 0 { last.far == 0 } else { last.far != 0 && last.far.wrapping_add(u64::from(last.bytes)) == far };
            if follows && u64::from(last.near) + u64::from(last.bytes) == u64::from(near) {
                last.bytes += bytes;
                return;
            }
        }
        self.list.push(Run { far, near, bytes });
    }
}

/// Elements that tiled mode visits along dimension `k`.
fn steps(map: &TensorMap, k: usize) -> u32 {
    map.box_dims[k].div_ceil(map.element_strides[k].max(1))
}

fn offset(position: i64, stride: u64) -> u64 {
    (position as u64).saturating_mul(stride)
}

/// The last filter position along spatial dimension `k`.
fn upper_bound(map: &TensorMap, k: usize) -> i64 {
    map.dims[k + 1] as i64 - 1 + i64::from(map.upper[k])
}

fn mode_name(mode: Mode) -> &'static str {
    match mode {
        Mode::Tiled => "tiled",
        Mode::Im2col => "im2col",
        Mode::Im2colW => "im2col::w",
        Mode::Im2colW128 => "im2col::w::128",
    }
}

fn check_pixels(map: &TensorMap, request: &Request) -> Result<(), String> {
    let spatial = map.rank as usize - 2;
    let most = [1 << 16, 1 << 8, 1 << 5][spatial - 1];
    if map.element_strides[spatial + 1] != 1 {
        return Err(format!(
            "a traversal stride of {} along N in im2col mode is not documented",
            map.element_strides[spatial + 1]
        ));
    }
    for k in 0..spatial {
        let axis = ['W', 'H', 'D'][k];
        let (at, low, high) = (i64::from(request.coords[k + 1]), i64::from(map.lower[k]), upper_bound(map, k));
        if at < low || at > high {
            return Err(format!("the {axis} coordinate {at} lies outside the pixel box, {low} to {high}"));
        }
        if request.offsets[k] >= most {
            return Err(format!("the im2col offset {} along {axis} is outside 0 to {}", request.offsets[k], most - 1));
        }
        let outside = map.lower[k] < 0 || map.upper[k] > 0;
        if matches!(request.direction, Direction::Store | Direction::Reduce) && outside {
            return Err(format!("a store's pixel box must stay inside the tensor, along {axis} it is {low} to {high}"));
        }
    }
    Ok(())
}

fn check_element(map: &TensorMap, request: &Request) -> Result<(), String> {
    let (element, first) = (map.element, request.coords[0]);
    if element.is_padded() && first % 128 != 0 {
        return Err(format!("the first coordinate is {first}: type {} needs a multiple of 128", element.name()));
    }
    if element == Element::U4x16 && first % 2 != 0 {
        return Err(format!("the first coordinate is {first}: type {} needs an even one", element.name()));
    }
    match (request.direction, element) {
        (Direction::Store, Element::U4x16Padded) => Err("type b4x16_p64 cannot be stored, only loaded".to_string()),
        (Direction::Store, Element::U6x16Padded) => Err("stores of type b6p2x16 are not executed by this engine".to_string()),
        (Direction::Reduce, Element::U4x16 | Element::U4x16Padded | Element::U6x16Padded) => {
            Err(format!("type {} has no reductions", element.name()))
        }
        _ => Ok(()),
    }
}
