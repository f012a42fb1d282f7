//! Tensor copies (`cp.async.bulk.tensor`, `cp.reduce.async.bulk.tensor`, `cp.async.bulk.prefetch.tensor`) and what edits and
//! fences tensor maps. Which spellings exist, and where, was asked of `ptxas` form by form.

use crate::exec::atomic::Action;
use crate::exec::control;
use crate::exec::op::Class;
use crate::exec::tensor::{self, FIELDS, Form, REDUCTIONS};
use crate::lower::builder::{Builder, Lowered, Mods, Symbol, full_name};
use crate::lower::ir::{Ir, V};
use crate::syntax::ast::{Base, Instr, Operand, Space, Ty};
use crate::tensormap::{Direction, Walk};

const COMPLETE_TX: &str = "mbarrier::complete_tx::bytes";

impl<'a> Builder<'_, 'a> {
    pub fn tensor_copy(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        let words: [&[&str]; 3] =
            [&["async", "bulk", "tensor"], &["reduce", "async", "bulk", "tensor"], &["async", "bulk", "prefetch", "tensor"]];
        let Some(kind) = words.iter().position(|words| instr.mods.starts_with(words)) else {
            return Err(self.invalid(format!("'{}' is not a PTX instruction", full_name(instr))));
        };
        for word in words[kind] {
            mods.take(word);
        }
        let name = format!("'cp.{}'", words[kind].join("."));
        self.require(90, 80, &name)?;
        let Some(dim) = mods.take_one(&["1d", "2d", "3d", "4d", "5d"]) else {
            return Err(self.invalid(format!("{name} needs a dimension, .1d to .5d")));
        };
        let dim = u32::from(dim.as_bytes()[0] - b'0');
        let spaces: Vec<&str> =
            std::iter::from_fn(|| mods.take_one(&["global", "shared::cta", "shared::cluster", "shared"])).take(3).collect();
        let (direction, cluster) = match (kind, spaces.as_slice()) {
            (0, ["shared::cta", "global"]) => {
                self.require(90, 86, "'.shared::cta' as destination")?;
                (Direction::Load, false)
            }
            (0, ["shared::cluster", "global"]) => (Direction::Load, true),
            (0, ["global", "shared::cta"]) => (Direction::Store, false),
            (1, ["global", "shared::cta"]) => (Direction::Reduce, false),
            (2, ["global"]) => (Direction::Prefetch, false),
            _ => return Err(self.invalid(format!("{name} does not copy from {} to {}", last(&spaces), first(&spaces)))),
        };
        let loads = direction == Direction::Load;
        let mode =
            mods.take_by(|word| (word.starts_with("tile") || word.starts_with("im2col")).then_some(word)).unwrap_or("tile");
        let walk = self.tensor_walk(mode, direction, cluster, dim)?;
        let completion = if loads { Some(COMPLETE_TX) } else { Some("bulk_group").filter(|_| direction != Direction::Prefetch) };
        if completion.is_some_and(|word| !mods.take(word)) {
            return Err(self.invalid(format!("{name} in this direction needs .{}", completion.unwrap_or_default())));
        }
        if direction == Direction::Prefetch && !mods.take("L2") {
            return Err(self.invalid(format!("{name} needs .L2")));
        }
        let mut form = Form { direction, walk, dim, multicast: false, pair: false, cluster, action: None };
        if direction == Direction::Reduce {
            form.action = mods.take_by(Action::parse).filter(|action| REDUCTIONS.contains(action));
            if form.action.is_none() {
                return Err(self.invalid(format!("{name} needs one of .add .min .max .inc .dec .and .or .xor")));
            }
            // What floats sum to, and where counters wrap, depends on which block comes first.
            self.order_sensitive |= matches!(form.action, Some(Action::Add | Action::Inc | Action::Dec));
        }
        if loads {
            form.multicast = cluster && mods.take("multicast::cluster");
            if let Some(group) = mods.take_one(&["cta_group::1", "cta_group::2"]) {
                self.tensor_family("'.cta_group'")?;
                form.pair = group == "cta_group::2";
            }
        }
        let hint = mods.take("L2::cache_hint");
        if let Some(word) = mods.rest().first() {
            return Err(self.invalid(format!("{name} in this direction has no .{word}")));
        }
        self.tensor_operands(instr, form, hint)
    }

    /// The load mode's meaning, and where it exists.
    fn tensor_walk(&mut self, mode: &str, direction: Direction, cluster: bool, dim: u32) -> Lowered<Walk> {
        let reads = matches!(direction, Direction::Load | Direction::Prefetch);
        let what = format!("'.{mode}'");
        let walk = match mode {
            "tile" => return Ok(Walk::Box),
            "tile::gather4" if reads => Walk::Rows,
            "tile::scatter4" if !reads => Walk::Rows,
            "im2col" | "im2col::w" | "im2col::w::128" if reads => Walk::Pixels,
            "im2col_no_offs" if !reads => Walk::Pixels,
            _ => return Err(self.invalid(format!("{what} is no mode of this direction"))),
        };
        if walk == Walk::Rows && dim != 2 || walk == Walk::Pixels && dim < 3 {
            return Err(self.invalid(format!("{what} does not go with .{dim}d")));
        }
        match mode {
            // Into the own block's memory these exist on the whole of sm_100 and later.
            "tile::gather4" | "im2col::w" if direction == Direction::Load && !cluster => self.require(100, 86, &what)?,
            "tile::gather4" | "tile::scatter4" | "im2col::w" | "im2col::w::128" => self.tensor_family(&what)?,
            _ => {}
        }
        if mode.starts_with("im2col::w") {
            return Err(self.unsupported(format!(
                "{what}: where halo pixels lie is only drawn in NVIDIA's manual, not written, so this engine does not copy them"
            )));
        }
        Ok(walk)
    }

    /// Features of sm_100a, its relatives and their families.
    fn tensor_family(&mut self, what: &str) -> Lowered {
        self.require(100, 86, what)?;
        let target = &self.unit.target;
        if target.suffix.is_none() || target.number >= 120 {
            let have = target.name.clone();
            return Err(self.invalid(format!("{what} needs .target sm_100a or a relative, the module says {have}")));
        }
        Ok(())
    }

    fn tensor_operands(&mut self, instr: &Instr<'a>, form: Form, hint: bool) -> Lowered {
        let loads = form.direction == Direction::Load;
        let offsets = usize::from(form.offsets() != 0);
        let n = match form.direction {
            Direction::Load => 3 + offsets + usize::from(form.multicast),
            Direction::Prefetch => 1 + offsets,
            _ => 2,
        } + usize::from(hint);
        self.arity(instr, n..=n)?;
        let operands = &instr.operands;
        let mut slots: Vec<V> = Vec::new();
        let map = &operands[usize::from(loads)];
        let Operand::Address { base, offset: 0, coords: Some(coords) } = map else {
            return Err(self.invalid("a tensor map with coordinates is needed, such as [%rd1, {%r1, %r2}]"));
        };
        if let Base::Name(name) = base
            && (matches!(self.lookup(name), Some(Symbol::Param { .. })) || self.unit.is_constant(name))
        {
            return Err(self.invalid(format!("the map's generic address is needed: take it with 'mov' and 'cvta' of '{name}'")));
        }
        let plain = Operand::Address { base: *base, offset: 0, coords: None };
        slots.push(self.flat_address(&plain, Space::Shared)?);
        // Any register of 32 bits holds a coordinate, whatever its type.
        self.tensor_list(coords, form.coordinates(), Ty::B32, &mut slots)?;
        let mut next = if loads { 3 } else { 2 };
        if form.direction == Direction::Prefetch {
            next = 1;
        }
        if offsets != 0 {
            let Operand::Vector(list) = &operands[next] else {
                return Err(self.invalid("im2col offsets are needed, such as {%h1, %h2}"));
            };
            self.tensor_list(list, form.offsets(), Ty::U16, &mut slots)?;
            next += 1;
        }
        match form.direction {
            Direction::Load => {
                slots.push(self.flat_address(&operands[0], Space::Shared)?);
                slots.push(self.flat_address(&operands[2], Space::Shared)?);
            }
            Direction::Store | Direction::Reduce => slots.push(self.flat_address(&operands[1], Space::Shared)?),
            Direction::Prefetch => {}
        }
        if form.multicast {
            slots.push(self.src(&operands[next], Ty::U16)?);
            next += 1;
        }
        if hint {
            self.cache_policy(&operands[next])?;
        }
        let mut ir = Ir::new(tensor::tensor_copy(), Class::AsyncCopy).imm(form.encode());
        for v in slots {
            ir = ir.pool_use(v, 0);
        }
        self.push(ir);
        Ok(())
    }

    fn tensor_list(&mut self, list: &[Operand<'a>], n: usize, ty: Ty, slots: &mut Vec<V>) -> Lowered {
        if list.len() != n {
            return Err(self.invalid(format!("{n} values are needed in braces, not {}", list.len())));
        }
        for operand in list {
            slots.push(self.src(operand, ty)?);
        }
        Ok(())
    }

    /// `tensormap.replace`, `tensormap.cp_fenceproxy`
    pub fn tensor_map(&mut self, instr: &Instr<'a>) -> Lowered {
        // What it does belongs to the name.
        let Some((what, words)) = instr.mods.split_first() else { return Err(self.no_form(instr)) };
        let mut mods = Mods::new(words);
        if *what == "cp_fenceproxy" {
            return self.copy_fence(instr, mods);
        }
        if *what != "replace" {
            return Err(self.invalid(format!("'{}' is not a PTX instruction", full_name(instr))));
        }
        let name = "'tensormap.replace'";
        self.require(90, 83, name)?;
        if self.unit.target.suffix.is_none() {
            let have = self.unit.target.name.clone();
            return Err(
                self.invalid(format!("{name} needs an architecture-specific .target such as sm_90a, the module says {have}"))
            );
        }
        let field = mods.take_by(|word| FIELDS.iter().position(|field| *field == word));
        let (tile, whole) = (mods.take("tile"), mods.take("b1024"));
        let space = mods.take_one(&["global", "shared::cta"]);
        let ty = mods.take_one(&["b32", "b64"]);
        if let Some(word) = mods.rest().first() {
            return Err(self.invalid(format!("{name} has no .{word}")));
        }
        let (Some(field), true, true) = (field, tile, whole) else {
            return Err(self.invalid(format!("{name} needs .tile, a field and .b1024")));
        };
        let wide = matches!(FIELDS[field], "global_address" | "global_stride");
        if ty != Some(if wide { "b64" } else { "b32" }) {
            return Err(self.invalid(format!("field .{} takes .{}", FIELDS[field], if wide { "b64" } else { "b32" })));
        }
        let ordinal = matches!(FIELDS[field], "box_dim" | "global_dim" | "global_stride" | "element_stride");
        let n = 2 + usize::from(ordinal);
        self.arity(instr, n..=n)?;
        let mut imm = field as u32;
        if ordinal {
            match instr.operands[1] {
                Operand::Int(i @ 0..=4) => imm |= (i as u32) << 8,
                _ => return Err(self.invalid("the ordinal is a constant, 0 to 4")),
            }
        }
        let value = &instr.operands[n - 1];
        if field >= 6 {
            self.tensor_constant(FIELDS[field], value)?;
        }
        if matches!(value, Operand::F32(_) | Operand::F64(_)) {
            return Err(self.invalid("a field of a tensor map takes a whole number"));
        }
        let value = self.src(value, if wide { Ty::B64 } else { Ty::B32 })?;
        self.outside_parameters(&instr.operands[0])?;
        let map = self.flat_address(&instr.operands[0], if space == Some("global") { Space::Global } else { Space::Shared })?;
        let flags = match space {
            Some("global") => tensor::GLOBAL,
            Some(_) => tensor::SHARED,
            None => 0,
        } | if wide { tensor::WIDE_VALUE } else { 0 };
        self.push(Ir::new(tensor::replace_field(), Class::Other).a(map).b(value).imm(imm).flags(flags));
        Ok(())
    }

    /// Fields whose value is a constant of a small range.
    fn tensor_constant(&mut self, field: &str, value: &Operand<'a>) -> Lowered {
        let Operand::Int(value) = *value else { return Err(self.invalid(format!("field .{field} takes a constant"))) };
        let blackwell = self.unit.target.number >= 100;
        let most = match field {
            "elemtype" if value >= 13 => {
                self.demand(90, 87, "field .elemtype with a packed type")?;
                if blackwell { 15 } else { 12 }
            }
            "elemtype" => 12,
            "interleave_layout" => 2,
            "swizzle_mode" if value == 4 => {
                self.demand(90, 88, "field .swizzle_mode with 96-byte swizzling")?;
                if self.unit.target.number == 103 { 4 } else { 3 }
            }
            "swizzle_mode" => 3,
            "swizzle_atomicity" => {
                self.require(100, 86, "field .swizzle_atomicity")?;
                3
            }
            _ => 1,
        };
        if value < 0 || value > most {
            return Err(self.invalid(format!("field .{field} takes 0 to {most}, not {value}")));
        }
        Ok(())
    }

    fn copy_fence(&mut self, instr: &Instr<'a>, mut mods: Mods<'a>) -> Lowered {
        let name = "'tensormap.cp_fenceproxy'";
        self.require(90, 83, name)?;
        let words = ["global", "shared::cta", "tensormap::generic", "release", "sync", "aligned"];
        let destination_first = mods.take_one(&["global", "shared::cta"]) == Some("global");
        let missing = words.iter().find(|word| **word != "global" && !mods.take(word)).or((!destination_first).then_some(&"global"));
        let scope = mods.take_one(&["cta", "cluster", "gpu", "sys"]);
        if let Some(word) = missing {
            return Err(self.invalid(format!("{name} needs .{word}")));
        }
        if scope.is_none() || !mods.rest().is_empty() {
            return Err(self.invalid(format!("{name} needs a scope (.cta .cluster .gpu .sys) and nothing else")));
        }
        self.arity(instr, 3..=3)?;
        if instr.operands[2] != Operand::Int(128) {
            return Err(self.invalid(format!("{name} copies 128 bytes")));
        }
        self.outside_parameters(&instr.operands[0])?;
        self.outside_parameters(&instr.operands[1])?;
        let to = self.flat_address(&instr.operands[0], Space::Global)?;
        let from = self.flat_address(&instr.operands[1], Space::Shared)?;
        self.push(Ir::new(tensor::copy_fence(), Class::Fence).a(to).b(from));
        Ok(())
    }

    /// `fence.proxy.tensormap::generic`: copies read their maps when they are issued, so nothing is left to do for the values.
    pub fn tensor_fence(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        let name = "'fence.proxy.tensormap::generic'";
        self.require(90, 83, name)?;
        let known = mods.take("proxy") && mods.take("tensormap::generic");
        let order = mods.take_one(&["acquire", "release"]);
        let scope = mods.take_one(&["cta", "cluster", "gpu", "sys"]);
        let (true, Some(order), Some(_), true) = (known, order, scope, mods.rest().is_empty()) else {
            return Err(self.invalid(format!("{name} needs .acquire or .release and a scope")));
        };
        let n = if order == "acquire" { 2 } else { 0 };
        self.arity(instr, n..=n)?;
        if n == 2 {
            self.address(&instr.operands[0], Space::Global)?;
            if instr.operands[1] != Operand::Int(128) {
                return Err(self.invalid(format!("{name} covers 128 bytes")));
            }
        }
        self.push(Ir::new(control::nothing(), Class::Fence));
        Ok(())
    }

    /// `prefetch.tensormap`: a hint.
    pub fn tensor_prefetch(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        mods.take("tensormap");
        self.require(90, 80, "'prefetch.tensormap'")?;
        let space = mods.take_one(&["param", "const"]);
        if let Some(word) = mods.rest().first() {
            return Err(self.invalid(format!("'prefetch.tensormap' has no .{word}")));
        }
        self.arity(instr, 1..=1)?;
        if let Operand::Address { base: Base::Name(name), .. } = &instr.operands[0]
            && space != Some("param")
            && matches!(self.lookup(name), Some(Symbol::Param { .. }))
        {
            return Err(self.invalid(format!("'{name}' lies in .param: write prefetch.param.tensormap")));
        }
        self.address(&instr.operands[0], Space::Shared)?;
        self.push(Ir::new(control::nothing(), Class::Other));
        Ok(())
    }
}

fn first<'w>(spaces: &[&'w str]) -> &'w str {
    spaces.first().copied().unwrap_or("nothing")
}

fn last<'w>(spaces: &[&'w str]) -> &'w str {
    spaces.last().copied().unwrap_or("nothing")
}
