//! One row of the table: parsing it, and matching an instruction's modifiers against it.

use std::collections::HashMap;

use crate::syntax::ast::{Target, Ty};

/// A target a form asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    AtLeast(u32),
    Exactly(u32),
    Family(u32),
}

/// A `.version`, and one of some targets (none: any).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Need {
    version: u32,
    targets: Vec<Wanted>,
}

impl Need {
    fn parse(text: &str) -> Need {
        let mut parts = text.split([' ', '/']).filter(|part| !part.is_empty());
        let number = |text: &str| text.trim_end_matches(['a', 'f']).parse().unwrap_or(u32::MAX);
        let version = parts.next().and_then(|v| v.split_once('.')).map_or(0, |(major, minor)| number(major) * 10 + number(minor));
        let targets = parts.next().map_or(Vec::new(), |list| {
            list.split('+')
                .map(|target| match target.as_bytes().last() {
                    Some(b'a') => Wanted::Exactly(number(target)),
                    Some(b'f') => Wanted::Family(number(target)),
                    _ => Wanted::AtLeast(number(target)),
                })
                .collect()
        });
        Need { version, targets }
    }

    pub fn met(&self, target: &Target, version: u32) -> bool {
        let fits = |wanted: &Wanted| match *wanted {
            Wanted::AtLeast(n) => target.number >= n,
            Wanted::Exactly(n) => target.number == n && target.suffix == Some('a'),
            Wanted::Family(n) => target.number >= n && target.number / 10 == n / 10 && target.suffix.is_some(),
        };
        version >= self.version && (self.targets.is_empty() || self.targets.iter().any(fits))
    }

    /// What is missing, as the end of a sentence.
    pub fn text(&self, target: &Target, version: u32) -> String {
        let mut list = Vec::new();
        if version < self.version {
            let (have, need) = (version, self.version);
            list.push(format!(".version {}.{} or higher, the module says {}.{}", need / 10, need % 10, have / 10, have % 10));
        }
        if !(Need { version: 0, targets: self.targets.clone() }).met(target, 0) {
            let names: Vec<String> = self
                .targets
                .iter()
                .map(|wanted| match wanted {
                    Wanted::AtLeast(n) => format!("sm_{n} or higher"),
                    Wanted::Exactly(n) => format!("sm_{n}a"),
                    Wanted::Family(n) => format!("sm_{n}a or sm_{n}f"),
                })
                .collect();
            list.push(format!(".target {}, the module says {}", names.join(" or "), target.name));
        }
        list.join(", and ")
    }
}

struct Slot {
    options: Vec<(&'static str, Need)>,
    optional: bool,
    /// Types keep their order, and so do words marked `.>word`.
    order: Order,
    /// `.!word`: part of the instruction's name, which stands before all other words.
    leading: bool,
}

/// Among which words a word keeps its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    Free,
    Types,
    Marked,
}

pub struct Row {
    pub opcode: &'static str,
    slots: Vec<Slot>,
    need: Need,
    /// Fewest and most operands.
    pub operands: (usize, usize),
}

/// Words whose order among each other has meaning.
fn is_type(word: &str) -> bool {
    Ty::parse(word).is_some()
        || matches!(word, "tf32" | "u2" | "s2" | "u4" | "s4" | "e2m1x4" | "e4m3x4" | "e5m2x4" | "e2m3x4" | "e3m2x4")
        || matches!(word, "e4m3x2" | "e5m2x2" | "e2m3x2" | "e3m2x2" | "e2m1x2" | "ue8m0x2")
        || matches!(word, "e4m3" | "e5m2" | "e3m2" | "e2m3" | "e2m1" | "b1" | "ue8m0" | "ue4m3" | "s2f6x2")
        || matches!(word, "b8x16" | "b6x16_p32" | "b4x16_p64")
}

/// Modifiers that `ptxas` takes twice.
pub fn may_repeat(word: &str) -> bool {
    matches!(word, "sat" | "cc" | "uni" | "approx" | "sync" | "NaN")
}

/// The rows of one table file.
pub fn parse(table: &'static str) -> Vec<Row> {
    let mut lists: HashMap<&str, &'static str> = HashMap::new();
    let mut rows = Vec::new();
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(rest) = line.strip_prefix("let ") {
            if let Some((name, list)) = rest.split_once('=') {
                lists.insert(name.trim(), list.trim());
            }
        } else if !line.starts_with("test ") {
            // Columns are separated by a colon that stands alone; those of `L2::64B` do not.
            let mut columns: Vec<Vec<&str>> = vec![Vec::new()];
            for word in line.split_whitespace() {
                match (word, columns.last_mut()) {
                    (":", _) => columns.push(Vec::new()),
                    (_, Some(column)) => column.push(word),
                    _ => {}
                }
            }
            let column = |i: usize| columns.get(i).map_or(&[][..], Vec::as_slice);
            let pattern = column(0).first().copied().unwrap_or_default();
            let optional = column(1).iter().filter(|kind| kind.ends_with('?') && !kind.contains('|')).count();
            // `fragments`: as many as the words ask for, which lowering knows.
            let open = column(1).contains(&"fragments");
            let operands = if open { (0, usize::MAX) } else { (column(1).len() - optional, column(1).len()) };
            let need = column(2).join(" ");
            rows.push(row(pattern, operands, &need, &lists));
        }
    }
    rows
}

fn row(pattern: &'static str, operands: (usize, usize), need: &str, lists: &HashMap<&str, &'static str>) -> Row {
    let end = pattern.find(['.', '{']).unwrap_or(pattern.len());
    let (opcode, mut rest) = pattern.split_at(end);
    let mut slots = Vec::new();
    while !rest.is_empty() {
        let optional = rest.starts_with('{');
        let (list, length) = if let Some(inner) = rest.strip_prefix(".!(").or(rest.strip_prefix(".>(")) {
            let close = inner.find(')').unwrap_or(inner.len());
            // From the mark on.
            (&rest[1..3 + close], 4 + close)
        } else if optional {
            let close = rest.find('}').unwrap_or(rest.len() - 1);
            (&rest[1..close], close + 1)
        } else if rest.starts_with(".(") {
            let close = rest.find(')').unwrap_or(rest.len() - 1);
            (&rest[2..close], close + 1)
        } else {
            let next = rest[1..].find(['.', '{']).map_or(rest.len(), |next| 1 + next);
            (&rest[1..next], next)
        };
        // `.!(a|b)` is written before the parenthesis, `{!a}` inside.
        let (leading, marked) = (list.starts_with('!'), list.starts_with('>'));
        let list = list.trim_start_matches(['!', '>']).trim_start_matches('(');
        let mut options = Vec::new();
        expand(list, lists, &mut options);
        let order = match options.first() {
            _ if marked => Order::Marked,
            Some((word, _)) if is_type(word) => Order::Types,
            _ => Order::Free,
        };
        slots.push(Slot { options, optional, order, leading });
        rest = &rest[length..];
    }
    Row { opcode, slots, need: Need::parse(need), operands }
}

fn expand(list: &'static str, lists: &HashMap<&str, &'static str>, options: &mut Vec<(&'static str, Need)>) {
    for item in list.split('|') {
        let (word, need) = item.split_once('@').unwrap_or((item, ""));
        match lists.get(word) {
            Some(inner) => expand(inner, lists, options),
            None => options.push((word, Need::parse(need))),
        }
    }
}

impl Slot {
    fn find(&self, word: &str) -> Option<&Need> {
        self.options.iter().find(|(known, _)| *known == word).map(|(_, need)| need)
    }
}

impl Row {
    /// The needs of these modifiers if the row spells them.
    pub fn matches(&self, words: &[&str]) -> Option<Vec<&Need>> {
        if words.len() > self.slots.len() + 4 || self.slots.len() > 64 {
            return None;
        }
        let (mut needs, mut words, mut used) = (vec![&self.need], words, 0);
        for (i, slot) in self.slots.iter().enumerate().filter(|(_, slot)| slot.leading) {
            match words.split_first().and_then(|(word, rest)| Some((slot.find(word)?, rest))) {
                Some((need, rest)) => {
                    needs.push(need);
                    (words, used) = (rest, used | 1 << i);
                }
                None if slot.optional => {}
                None => return None,
            }
        }
        if self.fill(words, used, [0; 2], &mut needs) { Some(needs) } else { None }
    }

    /// Gives each word a slot of its own; `used` are the slots taken, `open` the first slots open to the next type and to the
    /// next marked word.
    fn fill<'r>(&'r self, words: &[&str], used: u64, open: [usize; 2], needs: &mut Vec<&'r Need>) -> bool {
        // As in ptxas, these may be said twice.
        if let Some((word, rest)) = words.split_first()
            && may_repeat(word)
            && rest.contains(word)
        {
            return self.fill(rest, used, open, needs);
        }
        let Some((word, rest)) = words.split_first() else {
            return self.slots.iter().enumerate().all(|(i, slot)| slot.optional || used >> i & 1 != 0);
        };
        for (i, slot) in self.slots.iter().enumerate() {
            let mut open = open;
            let ordered = match slot.order {
                Order::Free => None,
                Order::Types => Some(&mut open[0]),
                Order::Marked => Some(&mut open[1]),
            };
            if used >> i & 1 != 0 || slot.leading || ordered.as_ref().is_some_and(|first| i < **first) {
                continue;
            }
            let Some(need) = slot.find(word) else { continue };
            if let Some(first) = ordered {
                *first = i + 1;
            }
            needs.push(need);
            if self.fill(rest, used | 1 << i, open, needs) {
                return true;
            }
            needs.pop();
        }
        false
    }
}
