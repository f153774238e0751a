using System.Text.RegularExpressions;

namespace Zhiyin.Conversations.Inboxes;

/// <summary>Look and words of the widget. Colour is #rrggbb; position left or right; dark mode light, dark or auto; locale a language tag or auto.</summary>
public sealed partial record WidgetLook
{
    public string Title { get; init; } = "在线客服";

    public string Greeting { get; init; } = "您好，请问有什么可以帮您？";

    public string OfflineMessage { get; init; } = "现在不在服务时间，您的留言我们上班后会第一时间看到。";

    public string Color { get; init; } = "#1f6feb";

    public string Position { get; init; } = "right";

    public string Locale { get; init; } = "auto";

    public string DarkMode { get; init; } = "auto";

    public string LauncherTitle { get; init; } = "咨询客服";

    public bool Attachments { get; init; } = true;

    public bool Emoji { get; init; } = true;

    /// <summary>The first thing that cannot be stored; null when all can.</summary>
    public Refusal? Fault()
    {
        foreach (var (field, text, most) in new[] { ("title", Title, 40), ("greeting", Greeting, 300), ("offlineMessage", OfflineMessage, 300), ("launcherTitle", LauncherTitle, 40) })
        {
            if (text is null || text.Length > most)
            {
                return Refusal.Invalid("widget." + field, $"不能超过 {most} 个字", $"At most {most} characters");
            }
        }

        return Color is null || !Rgb().IsMatch(Color) ? Refusal.Invalid("widget.color", "颜色写成 #rrggbb", "Write the colour as #rrggbb")
            : Position is not ("left" or "right") ? Refusal.Invalid("widget.position", "位置是 left 或 right", "The position is left or right")
            : DarkMode is not ("light" or "dark" or "auto") ? Refusal.Invalid("widget.darkMode", "深色模式是 light、dark 或 auto", "Dark mode is light, dark or auto")
            : Locale is null || !Tag().IsMatch(Locale) ? Refusal.Invalid("widget.locale", "语言写成 zh-CN 这样，或 auto", "Write the locale like zh-CN, or auto")
            : null;
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.NonBacktracking)]
    private static partial Regex Rgb();

    [GeneratedRegex("^(auto|[a-z]{2,3}(-[A-Za-z]{2,4})?)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
