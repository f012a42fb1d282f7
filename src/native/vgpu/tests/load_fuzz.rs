//! Any text: a module or an error, never a panic. Valid texts are mutated, loaded and, if they still load, run.
//!
//! A failing text is printed with its seed. `TILEWRIGHT_FUZZ_SEED` and `TILEWRIGHT_FUZZ_SECONDS` choose another stretch.

use std::sync::{Arc, Mutex, MutexGuard};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use tilewright_vgpu::random::Random;
use tilewright_vgpu::{Arch, Control, Launch, LoadError, MatrixMode, Memory, Module, Options, launch};

/// Seconds of the processor's time that one text may take: on a busy host the clock on the wall says nothing. A loop without end runs
/// into the budget, which is checked in large steps: slow without optimisation.
const PATIENCE: f64 = if cfg!(debug_assertions) { 60.0 } else { 10.0 };
/// On the wall, for one that waits for ever.
const LONG: Duration = Duration::from_secs(900);

/// Seconds of the processor that this process has taken; 0 where the host does not say.
fn processor_seconds() -> f64 {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // Behind the name and the state (a letter): user and system time are the 11th and 12th numbers, in hundredths.
    let numbers: Vec<f64> = text.rsplit(')').next().unwrap_or("").split_whitespace().filter_map(|field| field.parse().ok()).collect();
    numbers.get(10..12).map_or(0.0, |times| (times[0] + times[1]) / 100.0)
}

const CORPUS: [&str; 5] = [
    include_str!("corpus/scalar.ptx"),
    include_str!("corpus/memory.ptx"),
    include_str!("corpus/control.ptx"),
    include_str!("corpus/warp.ptx"),
    include_str!("corpus/hopper.ptx"),
];

/// Pieces that meet the limits of something: ranges, spellings, nesting.
const PIECES: [&str; 60] = [
    "0", "-1", "1", "31", "32", "64", "255", "256", "65536", "2147483647", "2147483648", "4294967295", "4294967296",
    "9223372036854775807", "9223372036854775808", "18446744073709551615", "18446744073709551616", "0xffffffffffffffffff", "0x",
    "0b2", "08", "0f7FC00000", "0fGG", "0d7FF0000000000000", "1e999", "1.5.5", ".u8", ".s64", ".pred", ".f16x2", ".b128", ".bf16",
    ".v4", ".v2", ".v8", ".global", ".shared", ".param", ".local", ".reg", ".const", ".entry", ".func", ".align", ".sat", ".ftz",
    ".sync", "%r1", "%p1", "%rd1", "%f1", "%fd1", "%h1", "%tid.x", "_", "{", "}", "[", "]", ";",
];

/// Pieces of a text: words, directives, numbers, single signs, and the blanks between them.
fn tokens(text: &str) -> Vec<&str> {
    let mut list = vec![];
    let mut start = 0;
    let class = |c: char| if c.is_alphanumeric() || "_$%.".contains(c) { 0 } else if c.is_whitespace() { 1 } else { 2 };
    let mut last = None;
    for (at, c) in text.char_indices() {
        if let Some(before) = last && (class(c) != before || before == 2 || c == '.') {
            list.push(&text[start..at]);
            start = at;
        }
        last = Some(class(c));
    }
    list.push(&text[start..]);
    list
}

fn mutate_tokens(random: &mut Random, text: &str, other: &str) -> String {
    let (mut list, donors) = (tokens(text), tokens(other)); // donors are never empty: they come from the corpus
    for _ in 0..1 + random.below(3) {
        if list.is_empty() {
            break;
        }
        let at = random.below(list.len());
        match random.below(8) {
            0 => drop(list.remove(at)),
            1 => list.insert(at, list[at]),
            2 => {
                let with = random.below(list.len());
                list.swap(at, with);
            }
            3 | 4 => list[at] = random.pick(&PIECES),
            5 => list.insert(at, random.pick(&PIECES)),
            6 => list[at] = donors[random.below(donors.len())],
            _ => {
                // A number becomes another one, where there is one nearby.
                if let Some(number) = list[at..].iter_mut().find(|token| token.starts_with(|c: char| c.is_ascii_digit())) {
                    *number = PIECES[random.below(26)];
                }
            }
        }
    }
    list.concat()
}

fn mutate_lines(random: &mut Random, text: &str, other: &str) -> String {
    let (mut list, donors): (Vec<&str>, Vec<&str>) = (text.lines().collect(), other.lines().collect());
    for _ in 0..1 + random.below(3) {
        if list.is_empty() {
            break;
        }
        let at = random.below(list.len());
        match random.below(5) {
            0 => drop(list.remove(at)),
            1 => list.insert(at, list[at]),
            2 => list.insert(at, donors[random.below(donors.len())]),
            3 => {
                let with = random.below(list.len());
                list.swap(at, with);
            }
            _ => list.truncate(at + 1),
        }
    }
    list.join("\n")
}

fn mutate_bytes(random: &mut Random, text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..1 + random.below(4) {
        if bytes.is_empty() {
            break;
        }
        let at = random.below(bytes.len());
        match random.below(5) {
            0 => bytes[at] ^= 1 << random.below(8),
            1 => drop(bytes.remove(at)),
            2 => bytes.insert(at, random.next() as u8),
            3 => bytes.truncate(at),
            _ => bytes[at] = random.pick(b"{}(\"/*.%@-<>"),
        }
    }
    bytes
}

fn mutant(random: &mut Random) -> Vec<u8> {
    let (text, other) = (random.pick(&CORPUS), random.pick(&CORPUS));
    match random.below(8) {
        0 => mutate_bytes(random, text),
        1 | 2 => mutate_lines(random, text, other).into_bytes(),
        3 => {
            let lines = mutate_lines(random, text, other);
            mutate_tokens(random, &lines, other).into_bytes()
        }
        _ => mutate_tokens(random, text, other).into_bytes(),
    }
}

fn load(text: &[u8], mem: &Arc<Memory>) -> Result<Module, LoadError> {
    Module::load(text, Arch::Sm90a, mem)
}

/// Loads `text` and runs what loaded: one block, few instructions, every parameter byte from a pattern of valid addresses.
fn exercise(text: &[u8], mem: &Arc<Memory>, buffer: u64) -> bool {
    let module = match load(text, mem) {
        Ok(module) => module,
        Err(error) => {
            assert!(!error.diagnostics.is_empty(), "refused without a reason");
            assert!(error.diagnostics.iter().all(|each| each.line > 0 && !each.message.is_empty()), "{error}");
            return false;
        }
    };
    for kernel in module.kernels() {
        let params: Vec<u8> = buffer.to_le_bytes().into_iter().cycle().take(kernel.param_bytes as usize).collect();
        let options = Options { matrix: MatrixMode::Model, seed: None, budget: 20_000, threads: 1, counters: true, ..Options::default() };
        // A fault is as good as a result.
        let _ = launch(mem, Launch {
            kernel,
            grid: [1; 3],
            block: kernel.required_block.unwrap_or([32, 1, 1]),
            cluster: [1; 3],
            dynamic_shared: 64,
            params: &params,
            options: &options,
            control: &Control::default(),
        });
    }
    true
}

/// What panicked since the last look.
fn panics() -> MutexGuard<'static, Vec<String>> {
    static PANICS: Mutex<Vec<String>> = Mutex::new(Vec::new());
    PANICS.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}

#[test]
fn the_corpus_loads_and_runs() {
    let mem = Arc::new(Memory::new());
    let buffer = mem.alloc(1 << 16).unwrap();
    for text in CORPUS {
        if let Err(error) = load(text.as_bytes(), &mem) {
            panic!("{error}");
        }
        assert!(exercise(text.as_bytes(), &mem, buffer));
    }
}

#[test]
fn mutated_texts_never_panic() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let first = number("TILEWRIGHT_FUZZ_SEED").unwrap_or(1);
    let limit = Duration::from_secs(number("TILEWRIGHT_FUZZ_SECONDS").unwrap_or(8));
    let start = Instant::now();
    // The engine turns panics of its own into errors, so that they do not reach a driver's client: the hook sees them all the same.
    std::panic::set_hook(Box::new(|info| panics().push(info.to_string())));
    let mem = Arc::new(Memory::new());
    let (mut loaded, mut tried) = (0u64, 0u64);
    let mut failures = vec![];
    while start.elapsed() < limit && failures.len() < 5 {
        let seed = first + tried;
        let text = mutant(&mut Random(seed));
        let buffer = mem.alloc(1 << 16).unwrap();
        // In a thread of its own: one that never ends is a failure like a panic.
        let (send, receive) = channel();
        let (copy, device) = (text.clone(), Arc::clone(&mem));
        std::thread::spawn(move || {
            let loads = exercise(&copy, &device, buffer);
            let _ = send.send(loads);
        });
        let (began, before) = (Instant::now(), processor_seconds());
        let outcome = loop {
            let outcome = receive.recv_timeout(Duration::from_secs(1));
            let going = began.elapsed() < LONG && processor_seconds() - before < PATIENCE;
            if outcome != Err(RecvTimeoutError::Timeout) || !going {
                break outcome;
            }
        };
        let mut report = |what: String| failures.push(format!("seed {seed}: {what}\n{}", String::from_utf8_lossy(&text)));
        match outcome {
            Ok(loads) => loaded += loads as u64,
            Err(RecvTimeoutError::Disconnected) => {} // a panic, reported below
            Err(RecvTimeoutError::Timeout) => {
                report(format!("not done after {PATIENCE} s of the processor"));
                break;
            }
        }
        panics().drain(..).for_each(report);
        mem.free(buffer).unwrap();
        tried += 1;
    }
    let _ = std::panic::take_hook();
    assert!(failures.is_empty(), "{} texts failed:\n{}", failures.len(), failures.join("\n---\n"));
    println!("{tried} texts, {loaded} of them loaded and ran");
    assert!(loaded > 0 && loaded < tried, "the mutations are too strong or too weak: {loaded} of {tried} loaded");
}

/// Texts that are hard on recursion and on sizes.
#[test]
fn extreme_texts_are_refused() {
    let mem = Arc::new(Memory::new());
    let header = ".version 8.4\n.target sm_90\n.address_size 64\n";
    let body = |code: &str| format!("{header}.visible .entry k() {{ .reg .b32 %r<8>; .reg .pred %p<4>; .reg .b64 %rd<4>;\n{code}\nret; }}");
    let deep = 200_000;
    let texts = [
        String::new(),
        "\0".to_string(),
        ".version".to_string(),
        header.to_string() + &"{".repeat(deep),
        body(&"{".repeat(deep)),
        body(&format!("mov.u32 %r1, {}1;", "(".repeat(deep))),
        body(&format!("mov.u32 %r1, {}1;", "-".repeat(deep))),
        body(&format!("mov.u32 %r1, {}1;", "~".repeat(deep))),
        body(&format!("mov.u32 %r1, 1{};", "+1".repeat(deep))),
        body(&format!("mov.u32 %r1, 1{};", "?1:1".repeat(deep))),
        body(&format!("mov.b32 %r1, {};", "{".repeat(deep))),
        format!("{header}.global .b32 x[2] = {};", "{".repeat(deep)),
        format!("{header}.global .b8 x[99999999999999];"),
        format!("{header}.global .b64 x[4294967296][4294967296];"),
        format!("{header}.global .align 1073741824 .b8 x[4];"),
        format!("{header}.global .align 0 .b8 x[4];"),
        format!("{header}.global .align 3 .b8 x[4];"),
        body(".reg .b32 %x<4294967295>;"),
        body(".reg .b32 %x<4000000000>; mov.u32 %x3999999999, 1;"),
        body(".local .b8 huge[8589934592];"),
        body(".shared .b8 huge[8589934592];"),
        body(&"a_label: bra a_label;\n".repeat(2000)),
        body(&format!("mov.u32 %{}, 1;", "r".repeat(deep))),
        body(&format!("add{} %r1, %r1, 1;", ".u32".repeat(deep))),
        body(&format!("st.global.v4.b32 [%rd1], {{{}}};", "%r1,".repeat(deep))),
        format!("{header}.visible .entry k({}) {{ ret; }}", (0..20_000).map(|i| format!(".param .u64 p{i}")).collect::<Vec<_>>().join(",")),
        format!("{header}.func f() {{ call f, (); ret; }} .visible .entry k() {{ call f, (); ret; }}"),
        "/*".to_string() + &"*".repeat(deep),
        "\"".repeat(deep),
        "\u{feff}.version 8.4".to_string(),
        header.replace("8.4", "99.9"),
        header.replace("sm_90", "sm_99999999999"),
    ];
    let buffer = mem.alloc(1 << 16).unwrap();
    for text in &texts {
        let began = Instant::now();
        exercise(text.as_bytes(), &mem, buffer);
        let shown: String = text.chars().take(150).collect();
        assert!(began.elapsed() < Duration::from_secs(10), "took {:?}: {shown}", began.elapsed());
    }
}
