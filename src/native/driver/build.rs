//! Programs ask the loader for the driver by name, which the library must carry where the system goes by what is in it.
fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let name = match std::env::var("CARGO_CFG_TARGET_OS").as_deref() {
        Ok("windows") => return,
        Ok("macos") => "-Wl,-install_name,@rpath/libcuda.dylib",
        _ => "-Wl,-soname,libcuda.so.1",
    };
    println!("cargo:rustc-cdylib-link-arg={name}");
}
