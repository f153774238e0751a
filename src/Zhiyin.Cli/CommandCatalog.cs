namespace Zhiyin.Cli;

/// <summary>Finds the commands of this program.</summary>
internal static class CommandCatalog
{
    /// <summary>All commands, by name of their type.</summary>
    public static IEnumerable<ICliCommand> All()
        => typeof(CommandCatalog).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(ICliCommand)))
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => (ICliCommand)Activator.CreateInstance(t)!);
}
