using System.CommandLine;

namespace Zhiyin.Cli;

/// <summary>A command of <c>zhiyin</c>. Commands are found by type: adding one is adding a file in Commands/.</summary>
internal interface ICliCommand
{
    /// <summary>Builds the command with its options, help and action.</summary>
    Command Build();
}
