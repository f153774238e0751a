namespace Zhiyin.Inspection.Optimize;

/// <summary>The styles and scripts that reports carry inside them.</summary>
internal static class ReportAssets
{
    /// <summary>The text of an embedded file of this assembly, by its name.</summary>
    public static string Text(string name)
    {
        var assembly = typeof(ReportAssets).Assembly;
        var resource = assembly.GetManifestResourceNames().Single(n => n.EndsWith("." + name, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
