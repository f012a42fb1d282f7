//! Linking PTX: several modules become the text of one, as `nvlink` makes one image of several objects.
//!
//! Symbols without linkage are a module's own: where two modules use one name, it is changed in the later. `.visible` symbols may
//! be defined once, `.weak` and `.common` ones more often, and `.extern` declarations need a definition somewhere.

use std::collections::{HashMap, HashSet};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Linkage {
    Own,
    Extern,
    Strong,
    Weak,
}

/// A piece of a module's text at the top level, whitespace and comments included.
struct Item {
    text: String,
    /// What it declares or defines, and how. Empty for a directive.
    names: Vec<String>,
    linkage: Linkage,
    /// A function with a body, or a variable that is not external.
    defines: bool,
}

struct Unit {
    version: (u32, u32),
    target: String,
    items: Vec<Item>,
}

/// A token's place: words, numbers and directives are kept whole, all else is one character.
fn tokens(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'%' | b'.');
    let (mut out, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        let start = at;
        match bytes[at] {
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                at += text[at..].find('\n').unwrap_or(text.len() - at);
                continue;
            }
            b'/' if bytes.get(at + 1) == Some(&b'*') => {
                at += text[at + 2..].find("*/").map_or(text.len() - at, |end| end + 4);
                continue;
            }
            b'"' => {
                at += 1;
                while at < bytes.len() && bytes[at] != b'"' {
                    at += 1 + usize::from(bytes[at] == b'\\');
                }
                at = (at + 1).min(bytes.len());
            }
            byte if word(byte) => {
                while at < bytes.len() && word(bytes[at]) {
                    at += 1;
                }
            }
            byte if byte.is_ascii_whitespace() => {
                at += 1;
                continue;
            }
            _ => {
                // A character of several bytes stays whole.
                at += text[at..].chars().next().map_or(1, char::len_utf8);
            }
        }
        while !text.is_char_boundary(at) {
            at += 1;
        }
        out.push((start, at));
    }
    out
}

fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '_' | '$' | '%')) && !word.contains('.')
}

/// Splits a module into items.
fn split(text: &str) -> Result<Unit, String> {
    let all = tokens(text);
    let at = |i: usize| all.get(i).map_or("", |(from, to)| &text[*from..*to]);
    let mut unit = Unit { version: (0, 0), target: String::new(), items: Vec::new() };
    let (mut i, mut start) = (0, 0);
    while i < all.len() {
        let first = i;
        match at(i) {
            ".version" => {
                let (major, minor) = at(i + 1).split_once('.').ok_or("a '.version' without a number")?;
                unit.version = major.parse().ok().zip(minor.parse().ok()).ok_or("a '.version' without a number")?;
                i += 2;
            }
            ".target" => {
                unit.target = at(i + 1).to_string();
                i += 2;
                while at(i) == "," {
                    i += 2;
                }
            }
            ".address_size" => i += 2,
            ".file" => {
                // A number and a name, and perhaps a time and a size.
                i += 3;
                while at(i) == "," {
                    i += 2;
                }
                let end = all.get(i - 1).map_or(text.len(), |token| token.1);
                let text = text[start..end].to_string();
                unit.items.push(Item { text, names: Vec::new(), linkage: Linkage::Own, defines: false });
            }
            ".section" => {
                // Debug information, which a linked module goes without.
                while i < all.len() && at(i) != "{" {
                    i += 1;
                }
                i = closing(&all, text, i)?;
            }
            ".alias" => {
                // Defines its first name, which is linked as its declaration says.
                let name = at(i + 1).to_string();
                let declared = unit.items.iter().rfind(|item| item.names.contains(&name)).map_or(Linkage::Own, |item| item.linkage);
                let linkage = if declared == Linkage::Extern { Linkage::Strong } else { declared };
                while i < all.len() && at(i) != ";" {
                    i += 1;
                }
                let end = all.get(i).map_or(text.len(), |token| token.1);
                i += 1;
                unit.items.push(Item { text: text[start..end].to_string(), names: vec![name], linkage, defines: true });
            }
            ";" => i += 1,
            _ => {
                let (item, next) = declaration(&all, text, i, start)?;
                unit.items.push(item);
                i = next;
            }
        }
        i = i.max(first + 1);
        start = all.get(i - 1).map_or(text.len(), |token| token.1);
    }
    if unit.target.is_empty() {
        return Err("the module has no '.target'".to_string());
    }
    Ok(unit)
}

/// The token after the bracket that closes the one at `open`.
fn closing(all: &[(usize, usize)], text: &str, open: usize) -> Result<usize, String> {
    let mut depth = 0_i32;
    for (i, (from, to)) in all.iter().enumerate().skip(open) {
        match &text[*from..*to] {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Ok(i + 1);
        }
    }
    Err("a '{' is never closed".to_string())
}

/// A function or variables from token `first` on; returns the token after it.
fn declaration(all: &[(usize, usize)], text: &str, first: usize, start: usize) -> Result<(Item, usize), String> {
    let at = |i: usize| all.get(i).map_or("", |(from, to)| &text[*from..*to]);
    let mut i = first;
    let (mut depth, mut function, mut linkage, mut names, mut in_value) = (0_i32, None, Linkage::Own, Vec::new(), false);
    let mut shared = false;
    loop {
        let word = at(i);
        match word {
            "" => return Err("the text ends inside a declaration".to_string()),
            "(" | "[" => depth += 1,
            ")" | "]" => depth -= 1,
            ".extern" => linkage = Linkage::Extern,
            ".visible" => linkage = Linkage::Strong,
            ".weak" | ".common" => linkage = Linkage::Weak,
            ".shared" => shared = true,
            ".func" | ".entry" => function = Some(i),
            "=" if depth == 0 => in_value = true,
            "," if depth == 0 => in_value = false,
            "{" if function.is_some() => {
                i = closing(all, text, i)?;
                break;
            }
            "{" => {
                i = closing(all, text, i)?;
                continue;
            }
            ";" if depth == 0 => {
                i += 1;
                break;
            }
            _ if depth == 0 && !in_value && is_name(word) && (function.is_none() || names.is_empty()) => {
                names.push(word.to_string())
            }
            _ => {}
        }
        i += 1;
    }
    let body = function.is_some() && at(i - 1) == "}";
    // Dynamic shared memory is external in the text, and yet each module's own name for one thing.
    let dynamic = linkage == Linkage::Extern && shared && function.is_none();
    let end = all.get(i - 1).map_or(text.len(), |token| token.1);
    let item = Item {
        text: text[start..end].to_string(),
        names,
        linkage: if dynamic { Linkage::Own } else { linkage },
        defines: if function.is_some() { body } else { linkage != Linkage::Extern || dynamic },
    };
    Ok((item, i))
}

/// Rewrites an item: names that are taken elsewhere, file numbers, and positions inside functions that debug sections name.
fn rewrite(item: &str, renamed: &HashMap<String, String>, file_base: u32) -> String {
    let mut out = String::with_capacity(item.len());
    let mut done = 0;
    let all = tokens(item);
    let at = |i: usize| all.get(i).map_or("", |(from, to)| &item[*from..*to]);
    let mut i = 0;
    while i < all.len() {
        let (from, to) = all[i];
        match &item[from..to] {
            ".loc" | ".file" => {
                if let (Some((a, b)), Ok(number)) = (all.get(i + 1), at(i + 1).parse::<u32>()) {
                    out.push_str(&item[done..*a]);
                    out.push_str(&(number + file_base).to_string());
                    done = *b;
                    i += 1;
                    // `.loc file line column, function_name label, inlined_at …`
                    if at(i + 3) == "," && at(i + 4) == "function_name" {
                        let line_end = item[*b..].find('\n').map_or(item.len(), |end| b + end);
                        let column_end = all.get(i + 2).map_or(*b, |token| token.1);
                        out.push_str(&item[done..column_end]);
                        done = line_end;
                        while i + 1 < all.len() && all[i + 1].0 < line_end {
                            i += 1;
                        }
                    }
                }
            }
            word => {
                // A component of a variable is one word with its name.
                let (name, rest) = word.split_once('.').map_or((word, ""), |(name, _)| (name, &word[name.len()..]));
                if let Some(new) = renamed.get(name).filter(|_| !name.is_empty()) {
                    out.push_str(&item[done..from]);
                    out.push_str(new);
                    out.push_str(rest);
                    done = to;
                }
            }
        }
        i += 1;
    }
    out.push_str(&item[done..]);
    out
}

/// `sm_90a` → (90, true), to compare targets.
fn rank(target: &str) -> (u32, bool) {
    let digits: String = target.chars().filter(char::is_ascii_digit).collect();
    (digits.parse().unwrap_or(0), target.ends_with(|c: char| c.is_ascii_alphabetic()))
}

/// Functions of the device runtime that the loader itself knows.
fn is_builtin(name: &str) -> bool {
    matches!(name, "vprintf" | "malloc" | "free" | "__assertfail")
        || name.starts_with("__cuda_syscall")
        || name.starts_with("cudaDevice")
        || name.starts_with("cudaCG")
}

/// The text of one module that does what the given ones do together.
pub fn link(inputs: &[Vec<u8>]) -> Result<Vec<u8>, String> {
    if let [only] = inputs {
        return Ok(only.clone());
    }
    let mut units = Vec::new();
    for (i, input) in inputs.iter().enumerate() {
        let text = std::str::from_utf8(input).map_err(|_| format!("input {i} is not text"))?;
        units.push(split(text).map_err(|why| format!("input {i}: {why}"))?);
    }
    // Who defines each linked name: the first strong definition, else the first weak one.
    let mut owner: HashMap<String, (usize, Linkage)> = HashMap::new();
    for (u, unit) in units.iter().enumerate() {
        for item in unit.items.iter().filter(|item| item.defines && item.linkage != Linkage::Own) {
            for name in &item.names {
                match owner.get(name) {
                    Some((other, Linkage::Strong)) if item.linkage == Linkage::Strong => {
                        return Err(format!("multiple definition of '{name}' in inputs {other} and {u}"));
                    }
                    Some((_, Linkage::Strong)) => {}
                    Some((_, Linkage::Weak)) if item.linkage == Linkage::Weak => {}
                    _ => {
                        owner.insert(name.clone(), (u, item.linkage));
                    }
                }
            }
        }
    }
    let mut undefined: Vec<String> = Vec::new();
    for item in units.iter().flat_map(|unit| &unit.items).filter(|item| item.linkage == Linkage::Extern) {
        for name in &item.names {
            if !owner.contains_key(name) && !is_builtin(name) && !undefined.contains(name) {
                undefined.push(name.clone());
            }
        }
    }
    if !undefined.is_empty() {
        return Err(undefined.iter().map(|name| format!("undefined reference to '{name}'")).collect::<Vec<_>>().join("\n"));
    }
    let version = units.iter().map(|unit| unit.version).max().unwrap_or((0, 0));
    let target = units.iter().map(|unit| unit.target.as_str()).max_by_key(|target| rank(target)).unwrap_or_default();
    let mut out = format!(".version {}.{}\n.target {target}\n.address_size 64\n", version.0, version.1);
    let mut taken: HashSet<String> = owner.keys().cloned().collect();
    let (mut declared, mut defined): (HashSet<String>, HashSet<String>) = (HashSet::new(), HashSet::new());
    for (u, unit) in units.iter().enumerate() {
        let mut renamed = HashMap::new();
        let mut own = HashSet::new();
        for name in unit.items.iter().filter(|item| item.linkage == Linkage::Own).flat_map(|item| &item.names) {
            if own.insert(name) && !taken.insert(name.clone()) {
                let mut new = format!("{name}_$link{u}");
                while !taken.insert(new.clone()) {
                    new.push('_');
                }
                renamed.insert(name.clone(), new);
            }
        }
        for item in &unit.items {
            let linked = item.linkage != Linkage::Own;
            let mine = |name: &String| owner.get(name).is_none_or(|owner| owner.0 == u);
            let drop = match (linked, item.defines) {
                (false, _) => false,
                // Another module's definition stands for this one.
                (true, true) => !item.names.iter().all(mine) || item.names.iter().all(|name| defined.contains(name)),
                // A declaration is of use before the definition only, and once.
                (true, false) => item.names.iter().all(|name| declared.contains(name) || defined.contains(name)),
            };
            if drop {
                continue;
            }
            let seen = if item.defines { &mut defined } else { &mut declared };
            seen.extend(item.names.iter().cloned());
            out.push_str(&rewrite(&item.text, &renamed, u as u32 * 10_000));
        }
        out.push('\n');
    }
    Ok(out.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = ".version 8.0\n.target sm_80\n.address_size 64\n";

    fn linked(parts: &[&str]) -> Result<String, String> {
        let inputs: Vec<Vec<u8>> = parts.iter().map(|part| format!("{HEAD}{part}").into_bytes()).collect();
        link(&inputs).map(|text| String::from_utf8(text).unwrap())
    }

    #[test]
    fn definitions_meet_declarations() {
        let text = linked(&[
            ".extern .func (.param .b32 r) add (.param .b32 a);\n.extern .global .u32 g;\n.visible .entry k() { ret; } // { comment\n",
            ".visible .global .u32 g = 7;\n.visible .func (.param .b32 r) add (.param .b32 a) { ret; }\n",
        ])
        .unwrap();
        assert_eq!(text.matches(".version").count(), 1);
        assert_eq!(text.matches("add (").count(), 2, "{text}");
        assert!(text.contains(".visible .global .u32 g = 7;"));
    }

    #[test]
    fn names_of_ones_own_are_kept_apart() {
        let text = linked(&[
            ".global .b8 str[2] = {1, 0};\n.func f() { ld.global.u8 %r1, [str+1]; ret; }\n.visible .entry a() { call f, (); ret; }",
            ".global .b8 str[2] = {2, 0};\n.func f() { ld.global.u8 %r1, [str+1]; ret; }\n.visible .entry b() { call f, (); ret; }",
        ])
        .unwrap();
        assert!(
            text.contains(".global .b8 str_$link1[2] = {2, 0};")
                && text.contains("[str_$link1+1]")
                && text.contains("call f_$link1, ()"),
            "{text}"
        );
        assert!(text.contains("[str+1]"));
    }

    #[test]
    fn aliases_are_linked() {
        let f = "{ ret; }\n.visible .func g();\n.alias g, f;\n.func own();\n.alias own, f;";
        let one = format!("{HEAD}.visible .func f() {f}");
        let two = format!("{HEAD}.extern .func g();\n.func own() {{ ret; }}\n.visible .entry k() {{ call g; call own; ret; }}");
        for texts in [[&one, &two], [&two, &one]] {
            let text = link(&texts.map(|text| text.clone().into_bytes())).unwrap();
            let text = String::from_utf8(text).unwrap();
            assert!(text.contains(".alias g, f;") && !text.contains("f_$link"), "{text}");
            let mem = tilewright_vgpu::Memory::new();
            let loaded = tilewright_vgpu::Module::load(text.as_bytes(), tilewright_vgpu::Arch::Sm90a, &std::sync::Arc::new(mem));
            assert!(loaded.is_ok(), "{:?}\n{text}", loaded.err());
        }
    }

    #[test]
    fn weak_gives_way_and_strong_collides() {
        let text = linked(&[
            ".weak .func f() { bar.sync 0; ret; }",
            ".visible .func f() { ret; }",
            ".weak .func f() { bar.sync 1; ret; }",
        ])
        .unwrap();
        assert!(!text.contains("bar.sync"), "{text}");
        let error = linked(&[".visible .func f() { ret; }", ".visible .func f() { ret; }"]).unwrap_err();
        assert!(error.contains("multiple definition of 'f'"));
        let error = linked(&[".extern .func f();", ".visible .func g() { ret; }"]).unwrap_err();
        assert_eq!(error, "undefined reference to 'f'");
    }

    #[test]
    fn files_get_numbers_of_their_own_and_debug_sections_go() {
        let text = linked(&[
            ".visible .entry a() { .loc 1 5 3\n ret; }\n.file 1 \"a.cu\"\n.section .debug_str { $L: .b8 1, 2 }",
            ".visible .entry b() { .loc 1 6 3, function_name $L, inlined_at 1 2 3\n ret; }\n.file 1 \"b.cu\"\n",
        ])
        .unwrap();
        assert!(
            text.contains(".loc 1 5 3")
                && text.contains(".loc 10001 6 3\n ret")
                && text.contains(".file 10001 \"b.cu\"")
                && !text.contains("debug_str"),
            "{text}"
        );
    }

    #[test]
    fn the_highest_version_and_target_win() {
        let text = link(&[
            b".version 7.0\n.target sm_75\n".to_vec(),
            b".version 8.5\n.target sm_90a\n".to_vec(),
            b".version 8.0\n.target sm_90\n".to_vec(),
        ])
        .unwrap();
        assert!(text.starts_with(b".version 8.5\n.target sm_90a\n"));
    }

    #[test]
    fn any_text_is_an_error_or_a_module() {
        let good = format!(
            "{HEAD}.extern .func f();\n.visible .entry k() {{ ret; }}\n.file 1 \"é\\\"\"\n/* c */ .global .u32 x[2] = {{1, 2}};"
        );
        for at in 0..good.len() {
            if good.is_char_boundary(at) {
                let _ = link(&[good[..at].as_bytes().to_vec(), good[at..].as_bytes().to_vec()]);
            }
        }
        assert!(link(&[b"\xff".to_vec(), b"\xff".to_vec()]).is_err());
    }
}
