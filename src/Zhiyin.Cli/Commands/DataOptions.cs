using System.CommandLine;
using Zhiyin.Storage;

namespace Zhiyin.Cli.Commands;

/// <summary>The two options by which a command finds the desk's database.</summary>
internal static class DataOptions
{
    public static Option<string> Folder() => new("--data") { Description = "Folder of the desk: database file and keys.", DefaultValueFactory = _ => "data" };

    public static Option<string?> Database() => new("--database") { Description = "A PostgreSQL database («Host=…;Database=…»); better in the environment as ZHIYIN_DATABASE, where lists of processes do not show its password." };

    public static DatabaseChoice Choice(string? database, string folder) => DatabaseChoice.From(database ?? Environment.GetEnvironmentVariable("ZHIYIN_DATABASE"), folder);
}
