namespace Zhiyin.House.Tests;

/// <summary>Where the checkout is that these tests look at.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Zhiyin.slnx")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new InvalidOperationException("These tests run inside a checkout: no Zhiyin.slnx above " + AppContext.BaseDirectory);
    }
}
