//! `membar` and `fence`.

use crate::exec::control;
use crate::exec::effect::{Action, Scope};
use crate::exec::op::Class;
use crate::lower::builder::{Builder, Lowered, Mods};
use crate::lower::ir::Ir;
use crate::syntax::ast::{Instr, Operand, Space};

const SCOPES: [&str; 4] = ["cta", "cluster", "gpu", "sys"];

impl<'a> Builder<'_, 'a> {
    pub fn fence(&mut self, instr: &Instr<'a>) -> Lowered {
        let mut mods = Mods::new(&instr.mods);
        let mut operands = 0;
        if instr.opcode == "membar" {
            if mods.take("proxy") {
                self.require(60, 75, "'membar.proxy'")?;
                if !mods.take("alias") {
                    return Err(self.invalid("'membar.proxy' needs .alias"));
                }
            } else if mods.take_one(&["cta", "gl", "sys"]).is_none() {
                return Err(self.invalid("'membar' needs a level: .cta, .gl or .sys"));
            }
        } else {
            self.require(70, 60, "'fence'")?;
            operands = if mods.take("proxy") { self.proxy_fence(instr, &mut mods)? } else { self.plain_fence(&mut mods)? };
        }
        self.finish(instr, &mods)?;
        self.arity(instr, operands..=operands)?;
        if operands == 2 {
            self.address(&instr.operands[0], Space::Global)?;
            if instr.operands[1] != Operand::Int(128) {
                return Err(self.invalid("a tensor map's fence covers 128 bytes"));
            }
        }
        let scope = instr.mods.iter().find_map(|word| Scope::parse(word)).unwrap_or(Scope::Gpu);
        let action = match (instr.mods.contains(&"proxy"), instr.mods.iter().any(|word| word.starts_with("async"))) {
            (true, true) => Action::ProxyFence,
            (true, false) => Action::Compute,
            (false, _) => Action::Fence { scope },
        };
        self.push(Ir::new(control::fence(), Class::Fence).action(action));
        Ok(())
    }

    fn plain_fence(&mut self, mods: &mut Mods<'a>) -> Lowered<usize> {
        let init = mods.take("mbarrier_init");
        let restricted = mods.take_one(&["sync_restrict::shared::cluster", "sync_restrict::shared::cta"]);
        let order = mods.take_one(&["sc", "acq_rel", "acquire", "release"]);
        let scope = mods.take_one(&SCOPES);
        if scope.is_none() {
            return Err(self.invalid("'fence' needs a scope: .cta, .cluster, .gpu or .sys"));
        }
        if scope == Some("cluster") {
            self.require(90, 78, "the scope .cluster")?;
        }
        if init {
            self.require(90, 80, "'fence.mbarrier_init'")?;
            if (order, scope) != (Some("release"), Some("cluster")) {
                return Err(self.invalid("'fence.mbarrier_init' is .release.cluster"));
            }
        } else if matches!(order, Some("acquire" | "release")) {
            self.require(90, 86, "'fence' with .acquire or .release")?;
        }
        self.restriction(restricted, order, scope)?;
        Ok(0)
    }

    /// `.sync_restrict` goes with one order and one scope each.
    fn restriction(&mut self, restricted: Option<&str>, order: Option<&str>, scope: Option<&str>) -> Lowered {
        let wanted = match restricted {
            None => return Ok(()),
            Some("sync_restrict::shared::cluster") => "acquire",
            Some(_) => "release",
        };
        self.require(90, 86, "'.sync_restrict'")?;
        if order != Some(wanted) || scope != Some("cluster") {
            return Err(self.invalid(format!("this '.sync_restrict' goes with .{wanted}.cluster")));
        }
        Ok(())
    }

    /// Number of operands.
    fn proxy_fence(&mut self, instr: &Instr<'a>, mods: &mut Mods<'a>) -> Lowered<usize> {
        if mods.take("alias") {
            self.require(70, 75, "'fence.proxy'")?;
            return Ok(0);
        }
        if mods.take("async") {
            self.require(90, 80, "'fence.proxy.async'")?;
            mods.take_one(&["global", "shared::cta", "shared::cluster"]);
            return Ok(0);
        }
        let tensormap = mods.take("tensormap::generic");
        if !tensormap && !mods.take("async::generic") {
            return Err(self.no_form(instr));
        }
        self.require(90, if tensormap { 83 } else { 86 }, "this proxy fence")?;
        let restricted = mods.take_one(&["sync_restrict::shared::cluster", "sync_restrict::shared::cta"]);
        let (order, scope) = (mods.take_one(&["acquire", "release"]), mods.take_one(&SCOPES));
        if order.is_none() || scope.is_none() || tensormap == restricted.is_some() {
            return Err(self.no_form(instr));
        }
        self.restriction(restricted, order, scope)?;
        Ok(if tensormap && order == Some("acquire") { 2 } else { 0 })
    }
}
