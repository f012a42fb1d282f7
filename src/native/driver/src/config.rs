//! The switches of the virtual GPU: environment variables read at `cuInit`, and the JSON our own addon sets them by.

use std::path::PathBuf;
use std::str::FromStr;

use serde_json::Value;
use tilewright_vgpu::{Arch, MatrixMode, Options, Tools, VectorUnit};

/// What `cuInit` found in the environment.
#[derive(Clone, Debug)]
pub struct Config {
    pub arch: Arch,
    pub options: Options,
    /// The best vector unit to use, where not the host's.
    pub unit: Option<VectorUnit>,
    /// One JSON object per launch is appended here.
    pub stats: Option<PathBuf>,
    /// One JSON object per finding is appended here.
    pub report: Option<PathBuf>,
}

impl Config {
    /// Reads the variables through `get`; the error names the variable and what it may hold.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Result<Config, String> {
        let set = |name: &str| get(name).filter(|text| !text.is_empty());
        let bad = |name: &str, text: &str, wanted: &str| format!("{name}={text}: {wanted}");
        let mut options = Options::default();
        let mut arch = Arch::Sm90a;
        if let Some(text) = set("TILEWRIGHT_VGPU_ARCH") {
            arch = Arch::from_str(&text).map_err(|e| bad("TILEWRIGHT_VGPU_ARCH", &text, &e.to_string()))?;
        }
        if let Some(text) = set("TILEWRIGHT_VGPU_MATRIX") {
            options.matrix = matrix(&text).ok_or_else(|| bad("TILEWRIGHT_VGPU_MATRIX", &text, MATRIX_WANTED))?;
        }
        let number = |name: &str, wanted: &str| -> Result<Option<u64>, String> {
            set(name).map(|text| text.trim().parse::<u64>().map_err(|_| bad(name, &text, wanted))).transpose()
        };
        if let Some(budget) = number("TILEWRIGHT_VGPU_BUDGET", "a number of warp instructions")? {
            options.budget = budget;
        }
        if let Some(threads) = number("TILEWRIGHT_VGPU_THREADS", "a number of host threads, 0 for all")? {
            options.threads = threads.min(MAX_THREADS) as usize;
        }
        options.seed = number("TILEWRIGHT_VGPU_SEED", "a whole number")?;
        options.perturb = number("TILEWRIGHT_VGPU_PERTURB", "a whole number")?;
        let unit = set("TILEWRIGHT_VGPU_UNIT")
            .map(|text| text.parse().map_err(|()| bad("TILEWRIGHT_VGPU_UNIT", &text, "use portable, avx2 or avx512")))
            .transpose()?;
        if let Some(text) = set("TILEWRIGHT_VGPU_SANITIZE") {
            options.sanitize = Tools::parse(&text).map_err(|_| bad("TILEWRIGHT_VGPU_SANITIZE", &text, SANITIZE_WANTED))?;
        }
        let stats = set("TILEWRIGHT_VGPU_STATS").map(PathBuf::from);
        options.counters = stats.is_some();
        options.lines = stats.is_some() && number("TILEWRIGHT_VGPU_LINES", "1 or 0")?.is_some_and(|n| n != 0);
        options.noop = number("TILEWRIGHT_VGPU_NOOP", "1 or 0")?.is_some_and(|n| n != 0);
        let report = set("TILEWRIGHT_VGPU_REPORT").map(PathBuf::from);
        Ok(Config { arch, options, unit, stats, report })
    }
}

const SANITIZE_WANTED: &str = "use all, or a list of memcheck, initcheck, racecheck, synccheck";
const MATRIX_WANTED: &str = "use model, ideal or f32";
/// More host threads than any machine has would only cost memory.
const MAX_THREADS: u64 = 1024;

fn matrix(text: &str) -> Option<MatrixMode> {
    Some(match text {
        "model" => MatrixMode::Model,
        "ideal" => MatrixMode::Ideal,
        "f32" => MatrixMode::F32,
        _ => return None,
    })
}

/// Changes `options` by a JSON object with any of matrix, budget, threads, seed and perturb (null for none), sanitize,
/// counters, lines and noop.
pub fn apply(options: &mut Options, json: &Value) -> Result<(), String> {
    let object = json.as_object().ok_or("launch options must be a JSON object")?;
    for (key, value) in object {
        let wrong = |wanted: &str| format!("option {key}: {value} is not {wanted}");
        match key.as_str() {
            "matrix" => {
                options.matrix = value.as_str().and_then(matrix).ok_or_else(|| wrong("model, ideal or f32"))?;
            }
            "budget" => options.budget = value.as_u64().ok_or_else(|| wrong("a number of warp instructions"))?,
            "sanitize" => {
                let text = value.as_str().ok_or_else(|| wrong(SANITIZE_WANTED))?;
                options.sanitize = Tools::parse(text).map_err(|_| wrong(SANITIZE_WANTED))?;
            }
            "threads" => {
                options.threads = value.as_u64().ok_or_else(|| wrong("a number of threads"))?.min(MAX_THREADS) as usize;
            }
            "seed" if value.is_null() => options.seed = None,
            "seed" => options.seed = Some(value.as_u64().ok_or_else(|| wrong("a whole number or null"))?),
            "perturb" if value.is_null() => options.perturb = None,
            "perturb" => options.perturb = Some(value.as_u64().ok_or_else(|| wrong("a whole number or null"))?),
            "counters" => options.counters = value.as_bool().ok_or_else(|| wrong("true or false"))?,
            "lines" => options.lines = value.as_bool().ok_or_else(|| wrong("true or false"))?,
            "noop" => options.noop = value.as_bool().ok_or_else(|| wrong("true or false"))?,
            _ => return Err(format!("unknown option {key}; the options are matrix, budget, threads, seed, perturb, sanitize, counters, lines, noop")),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Config, String> {
        Config::read(|name| pairs.iter().find(|pair| pair.0 == name).map(|pair| pair.1.to_string()))
    }

    #[test]
    fn defaults_and_values() {
        let config = read(&[]).unwrap();
        assert_eq!((config.arch, config.options.budget, config.options.counters), (Arch::Sm90a, 10_000_000_000, false));
        let config = read(&[
            ("TILEWRIGHT_VGPU_ARCH", "sm_120a"),
            ("TILEWRIGHT_VGPU_BUDGET", "77"),
            ("TILEWRIGHT_VGPU_SEED", "5"),
            ("TILEWRIGHT_VGPU_PERTURB", "6"),
            ("TILEWRIGHT_VGPU_MATRIX", "ideal"),
            ("TILEWRIGHT_VGPU_SANITIZE", "initcheck,racecheck"),
            ("TILEWRIGHT_VGPU_NOOP", "1"),
            ("TILEWRIGHT_VGPU_STATS", "s.json"),
        ])
        .unwrap();
        assert_eq!((config.arch, config.options.budget, config.options.seed), (Arch::Sm120a, 77, Some(5)));
        assert_eq!(config.options.perturb, Some(6));
        assert_eq!(config.options.sanitize, Tools { initcheck: true, racecheck: true, ..Tools::NONE });
        assert!(config.options.matrix == MatrixMode::Ideal && config.options.counters && config.options.noop);
    }

    #[test]
    fn bad_values_name_the_variable() {
        for (name, text) in [
            ("TILEWRIGHT_VGPU_ARCH", "sm_77"),
            ("TILEWRIGHT_VGPU_BUDGET", "-1"),
            ("TILEWRIGHT_VGPU_MATRIX", "exact"),
            ("TILEWRIGHT_VGPU_SEED", "x"),
            ("TILEWRIGHT_VGPU_PERTURB", "-3"),
            ("TILEWRIGHT_VGPU_UNIT", "mmx"),
            ("TILEWRIGHT_VGPU_NOOP", "yes"),
            ("TILEWRIGHT_VGPU_SANITIZE", "leakcheck"),
        ] {
            assert!(read(&[(name, text)]).unwrap_err().starts_with(&format!("{name}={text}: ")));
        }
    }

    #[test]
    fn json_options() {
        let mut options = Options::default();
        apply(&mut options, &serde_json::json!({"budget": 9, "seed": 3, "counters": true, "matrix": "f32"})).unwrap();
        assert!(options.budget == 9 && options.seed == Some(3) && options.counters && options.matrix == MatrixMode::F32);
        assert!(apply(&mut options, &serde_json::json!({"budget": -1})).is_err());
        apply(&mut options, &serde_json::json!({"perturb": 8})).unwrap();
        assert!(options.perturb == Some(8) && apply(&mut options, &serde_json::json!({"perturb": -8})).is_err());
        apply(&mut options, &serde_json::json!({"perturb": null, "noop": true})).unwrap();
        assert_eq!((options.perturb, options.noop), (None, true));
        assert!(apply(&mut options, &serde_json::json!({"bugdet": 1})).unwrap_err().contains("unknown option bugdet"));
    }
}
