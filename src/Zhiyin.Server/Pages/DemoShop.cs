using Microsoft.EntityFrameworkCore;
using Zhiyin.Conversations.Inboxes;
using Zhiyin.Platform.Data;

namespace Zhiyin.Server.Pages;

/// <summary>What the demo shop's own server tells its page: the inbox, and a member whose id it signs. Only with <c>--demo</c>.</summary>
internal static class DemoShop
{
    private const string Member = "demo-1001";

    public static async Task<IResult> SettingsAsync(Store store, InboxSecrets secrets, HttpContext http)
    {
        var inbox = await store.ReadAsync(db => db.Set<Inbox>().Where(i => !i.Deleted).OrderBy(i => i.CreatedAt).FirstOrDefaultAsync(http.RequestAborted), http.RequestAborted);
        if (inbox is null)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(new
        {
            websiteToken = inbox.WebsiteToken,
            member = new { id = Member, name = "小鹿", phone_number = "13800000000", identifier_hash = secrets.SignFor(inbox, Member) },
        });
    }
}
