//! The table of PTX forms: which modifiers an instruction takes, and which `.version` and `.target` each asks for.
//!
//! `table/*.txt` is the only place where forms are listed. The loader refuses what no row spells; the tests make modules from the
//! rows and ask `ptxas` about them; `docs/ptx-coverage.md` is printed from them. A row is `pattern : operands : need`:
//!
//! - the pattern is an opcode and its slots: `.word` and `.(a|b)` must be there, `{a|b}` may be. Words may come in any order, as
//!   `ptxas` allows, but types keep theirs, and words marked `.>word` keep theirs among each other; `.!word` belongs to the name and
//!   comes first. `word@need` needs more than the row does. `let name = a|b` names a list.
//! - operands are for the generator of test modules (`test/vgpu/instances.ts`); lowering checks what a module gives.
//! - a need is a version (`-` for any) and targets: `90` is sm_90 or higher, `90a` exactly sm_90a, `100f` the family of sm_100
//!   from it on, with a suffix.
//! - `test file.rs::function` names what checks the values of the rows below it.

mod row;

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::forms::row::{Need, Row};
pub use crate::forms::row::may_repeat;
use crate::syntax::ast::Target;

const TABLES: &[&str] = &[
    include_str!("table/arithmetic.txt"),
    include_str!("table/async.txt"),
    include_str!("table/convert.txt"),
    include_str!("table/flow.txt"),
    include_str!("table/hopper.txt"),
    include_str!("table/logic.txt"),
    include_str!("table/matrix.txt"),
    include_str!("table/memory.txt"),
    include_str!("table/sync.txt"),
    include_str!("table/tensor.txt"),
    include_str!("table/video.txt"),
];

/// The rows of one opcode.
pub struct Forms {
    by_opcode: HashMap<&'static str, Vec<Row>>,
}

/// What the table says about an instruction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The table does not know the opcode.
    Unlisted,
    Fits,
    /// No row has these modifiers.
    NoForm,
    /// Rows have them, with fewer or more operands.
    Operands(usize, usize),
    /// A row has them, for other modules.
    Needs(String),
}

impl Forms {
    /// The one table, parsed at its first use.
    pub fn get() -> &'static Forms {
        static FORMS: OnceLock<Forms> = OnceLock::new();
        FORMS.get_or_init(|| {
            let mut by_opcode: HashMap<&'static str, Vec<Row>> = HashMap::new();
            for table in TABLES {
                for row in row::parse(table) {
                    by_opcode.entry(row.opcode).or_default().push(row);
                }
            }
            Forms { by_opcode }
        })
    }

    /// Looks an instruction up for a module of this target and version (84 for 8.4).
    pub fn check(&self, opcode: &str, words: &[&str], operands: usize, target: &Target, version: u32) -> Verdict {
        let Some(rows) = self.by_opcode.get(opcode) else {
            return Verdict::Unlisted;
        };
        let (mut unmet, mut counts): (Option<Need>, _) = (None, None);
        for row in rows {
            let Some(needs) = row.matches(words) else { continue };
            if !(row.operands.0..=row.operands.1).contains(&operands) {
                counts = counts.or(Some(row.operands));
                continue;
            }
            match needs.iter().find(|need| !need.met(target, version)) {
                None => return Verdict::Fits,
                Some(need) => unmet = unmet.or(Some((*need).clone())),
            }
        }
        match unmet {
            None => counts.map_or(Verdict::NoForm, |(least, most)| Verdict::Operands(least, most)),
            Some(need) => Verdict::Needs(need.text(target, version)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, target: &str, version: u32) -> Verdict {
        let operands = if name.starts_with("cvt.rn.sat") || !name.starts_with("cvt") { 3 } else { 2 };
        let digits = target.trim_end_matches(['a', 'f']);
        let suffix = target.chars().last().filter(|c| c.is_ascii_alphabetic());
        let target = Target { name: format!("sm_{target}"), number: digits.parse().unwrap(), suffix };
        let mut words = name.split('.');
        let opcode = words.next().unwrap();
        Forms::get().check(opcode, &words.collect::<Vec<_>>(), operands, &target, version)
    }

    #[test]
    fn order_is_free_except_among_types() {
        assert_eq!(check("add.rn.ftz.f32", "90", 80), Verdict::Fits);
        assert_eq!(check("add.ftz.f32.rn", "90", 80), Verdict::Fits);
        assert_eq!(check("add.rn.rz.f32", "90", 80), Verdict::NoForm);
        assert_eq!(check("add.ftz.ftz.f32", "90", 80), Verdict::NoForm);
        assert_eq!(check("add.ftz.f64", "90", 80), Verdict::NoForm);
        assert_eq!(check("cvt.f32.rn.s32", "90", 80), Verdict::Fits);
        assert_eq!(check("cvt.rn.s32.f32", "90", 80), Verdict::NoForm);
        assert_eq!(check("nonsense.f32", "90", 80), Verdict::Unlisted);
    }

    #[test]
    fn needs_are_those_of_the_row_and_of_the_word() {
        assert!(matches!(check("add.f32x2", "90", 86), Verdict::Needs(_)));
        assert_eq!(check("add.f32x2", "100", 86), Verdict::Fits);
        assert!(matches!(check("min.NaN.f32", "75", 80), Verdict::Needs(_)));
        assert!(matches!(check("redux.sync.max.f32", "100", 86), Verdict::Needs(_)));
        assert_eq!(check("redux.sync.max.f32", "100a", 86), Verdict::Fits);
        assert_eq!(check("redux.sync.max.f32", "103f", 88), Verdict::Fits);
        assert!(matches!(check("redux.sync.max.f32", "120a", 88), Verdict::Needs(_)));
        assert_eq!(check("cvt.rn.satfinite.e4m3x2.f32", "90", 78), Verdict::Fits);
        assert!(matches!(check("cvt.rn.satfinite.e4m3x2.f32", "89", 80), Verdict::Needs(_)));
    }
}
