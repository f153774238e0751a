using System.Xml.Linq;

namespace Zhiyin.House.Tests;

/// <summary>The only directions allowed between projects (docs/architecture.md). A project file that says more fails here.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["Zhiyin.Text"] = [],
        ["Zhiyin.Understanding"] = ["Zhiyin.Text"],
        ["Zhiyin.Coach"] = ["Zhiyin.Understanding"],
        ["Zhiyin.ChatLogs"] = ["Zhiyin.Text"],
        ["Zhiyin.Inspection"] = ["Zhiyin.Coach", "Zhiyin.ChatLogs"],
        ["Zhiyin.Training"] = ["Zhiyin.Coach", "Zhiyin.ChatLogs"],
        ["Zhiyin.Platform"] = [],
        ["Zhiyin.People"] = ["Zhiyin.Platform"],
        ["Zhiyin.Knowledge"] = ["Zhiyin.Platform", "Zhiyin.Text", "Zhiyin.People"],
        ["Zhiyin.Conversations"] = ["Zhiyin.Platform", "Zhiyin.Text", "Zhiyin.People"],
        ["Zhiyin.Rulebook"] = ["Zhiyin.Platform", "Zhiyin.Coach", "Zhiyin.People", "Zhiyin.Conversations"],
        ["Zhiyin.Assist"] = ["Zhiyin.Platform", "Zhiyin.Coach", "Zhiyin.People", "Zhiyin.Conversations", "Zhiyin.Knowledge", "Zhiyin.Rulebook"],
        ["Zhiyin.Practice"] = ["Zhiyin.Platform", "Zhiyin.Coach"],
        ["Zhiyin.Storage"] = ["Zhiyin.People", "Zhiyin.Conversations", "Zhiyin.Knowledge", "Zhiyin.Rulebook", "Zhiyin.Assist"],
        ["Zhiyin.Server"] = ["Zhiyin.Inspection", "Zhiyin.Storage", "Zhiyin.Practice"],
        ["Zhiyin.Cli"] = ["Zhiyin.Inspection", "Zhiyin.Training", "Zhiyin.Server"],
    };

    public static TheoryData<string> Projects => [.. Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Repository.Root, f))];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_refers_only_to_what_the_architecture_allows(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        s_allowed.ShouldContainKey(name, "a new project must be entered in docs/architecture.md and here");
        var references = XDocument.Load(Repository.PathOf(project)).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))
            .ToList();
        references.Except(s_allowed[name]).ShouldBeEmpty($"{name} may refer only to: {string.Join(", ", s_allowed[name])}");
    }

    [Theory, MemberData(nameof(Projects))]
    public void The_architecture_page_names_every_project(string project)
        => File.ReadAllText(Repository.PathOf("docs", "architecture.md")).ShouldContain(Path.GetFileNameWithoutExtension(project));

    [Theory, MemberData(nameof(Projects))]
    public void No_project_is_a_drawer_for_everything(string project)
        => Path.GetFileNameWithoutExtension(project).ShouldNotMatch("(Core|Common|Utils|Helpers|Shared)$");

    [Theory, MemberData(nameof(Projects))]
    public void Every_project_is_in_the_solution(string project)
        => File.ReadAllText(Repository.PathOf("Zhiyin.slnx")).ShouldContain(project.Replace('\\', '/'));
}
