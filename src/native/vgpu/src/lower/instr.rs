//! Which family lowers an opcode.

use crate::forms::{Forms, Verdict};
use crate::lower::builder::{Builder, Lowered, full_name};
use crate::syntax::ast::Instr;

/// Opcodes of the ISA that this engine does not execute; anything else unknown is a misspelling.
const OTHER_OPCODES: &[&str] =
    &["tex", "tld4", "txq", "istypep", "suld", "sust", "sured", "suq", "tcgen05", "clusterlaunchcontrol", "multimem"];

/// `red.async`: the word belongs to the name.
fn is_asynchronous(instr: &Instr<'_>) -> bool {
    instr.mods.first() == Some(&"async")
}

impl<'a> Builder<'_, 'a> {
    /// Lowers one instruction; a refusal is recorded and the next one goes on.
    pub fn instruction(&mut self, instr: &Instr<'a>) {
        self.pos = instr.pos;
        self.loc = instr.loc.unwrap_or((0, 0));
        self.guard = None;
        if let Some((name, negated)) = instr.guard {
            let Ok((v, ty)) = self.register(name, None) else {
                return;
            };
            if ty != crate::syntax::ast::Ty::Pred {
                self.invalid(format!("guard '{name}' is not a predicate"));
                return;
            }
            self.guard = Some((v, negated));
        }
        if self.listed(instr).is_ok() && self.operand_rules(instr).is_ok() {
            let _ = self.dispatch(instr);
        }
        self.guard = None;
    }

    /// Looks the modifiers up in the table of forms. What passes there has the version and target it needs.
    fn listed(&mut self, instr: &Instr<'a>) -> Lowered {
        self.tabled = false;
        // Sparse products and the wide im2col modes are not in the table: lowering says that they are not executed.
        let apart = |word: &&str| matches!(*word, "sp" | "sp::ordered_metadata" | "im2col::w" | "im2col::w::128");
        // What edits a tensor map depends on values, too.
        if instr.opcode == "tensormap" || instr.mods.iter().any(apart) {
            return Ok(());
        }
        let (name, operands) = (full_name(instr), instr.operands.len());
        let verdict = match self.verdicts.get(&(name.clone(), operands)) {
            Some(verdict) => verdict.clone(),
            None => {
                let verdict = Forms::get().check(instr.opcode, &instr.mods, operands, &self.unit.target, self.unit.version);
                self.verdicts.insert((name.clone(), operands), verdict.clone());
                verdict
            }
        };
        self.tabled = verdict == Verdict::Fits;
        match verdict {
            Verdict::Unlisted | Verdict::Fits => Ok(()),
            Verdict::NoForm => Err(self.invalid(format!("'{name}' is not a form of PTX that this engine knows"))),
            Verdict::Operands(least, most) if least == most => {
                Err(self.invalid(format!("'{name}' takes {least} operands, not {operands}")))
            }
            Verdict::Operands(least, most) => {
                Err(self.invalid(format!("'{name}' takes {least} to {most} operands, not {operands}")))
            }
            Verdict::Needs(what) => Err(self.invalid(format!("'{name}' needs {what}"))),
        }
    }

    fn dispatch(&mut self, instr: &Instr<'a>) -> Lowered {
        match instr.opcode {
            "cp" if instr.mods.contains(&"tensor") => self.tensor_copy(instr),
            "tensormap" => self.tensor_map(instr),
            "fence" if instr.mods.contains(&"tensormap::generic") => self.tensor_fence(instr),
            "prefetch" if instr.mods.contains(&"tensormap") => self.tensor_prefetch(instr),
            "add" | "sub" | "mul" | "mad" | "fma" | "div" | "rem" | "min" | "max" | "abs" | "neg" | "sad" | "copysign"
            | "rcp" | "sqrt" | "rsqrt" | "ex2" | "lg2" | "sin" | "cos" | "tanh" | "addc" | "subc" | "madc" | "mul24"
            | "mad24" | "testp" => self.arithmetic(instr),
            "and" | "or" | "xor" | "not" | "cnot" | "shl" | "shr" | "shf" | "lop3" | "prmt" | "bfe" | "bfi" | "popc" | "clz"
            | "brev" | "bfind" | "bmsk" | "szext" | "dp4a" | "dp2a" | "fns" => self.bits(instr),
            "setp" | "set" | "selp" | "slct" => self.comparison(instr),
            "mov" => self.mov(instr),
            "cvt" if instr.mods.contains(&"pack") => self.convert_pack(instr),
            "cvt" => self.convert(instr),
            "vadd" | "vsub" | "vabsdiff" | "vmin" | "vmax" | "vshl" | "vshr" | "vmad" | "vset" | "vadd2" | "vsub2" | "vavrg2"
            | "vabsdiff2" | "vmin2" | "vmax2" | "vset2" | "vadd4" | "vsub4" | "vavrg4" | "vabsdiff4" | "vmin4" | "vmax4"
            | "vset4" => self.video(instr),
            "ld" | "ldu" => self.load(instr),
            "st" => self.store(instr),
            "cvta" | "isspacep" | "prefetch" | "prefetchu" | "applypriority" | "discard" | "createpolicy" => {
                self.address_op(instr)
            }
            "red" if is_asynchronous(instr) => self.value_async(instr),
            "atom" | "red" => self.atomic(instr),
            "mbarrier" => self.mbarrier(instr),
            "mapa" | "getctarank" => self.map_rank(instr),
            "bra" | "brx" | "ret" | "exit" | "trap" | "brkpt" | "nanosleep" | "pmevent" | "setmaxnreg" | "griddepcontrol" => {
                self.flow(instr)
            }
            "alloca" | "stacksave" | "stackrestore" => self.stack(instr),
            "call" => self.call(instr),
            "bar" | "barrier" | "membar" | "fence" => self.synchronise(instr),
            "shfl" | "vote" | "match" | "redux" | "activemask" | "elect" => self.collective(instr),
            "cp" => self.copy_async(instr),
            "mma" | "ldmatrix" | "stmatrix" | "movmatrix" => self.matrix(instr),
            "wgmma" => self.warpgroup(instr),
            "wmma" => self.wmma(instr),
            other if OTHER_OPCODES.contains(&other) => {
                Err(self.unsupported(format!("'{}' is not executed by this engine", full_name(instr))))
            }
            other => Err(self.invalid(format!("'{other}' is not a PTX instruction"))),
        }
    }
}
