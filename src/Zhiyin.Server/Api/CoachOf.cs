using Zhiyin.Coach;
using Zhiyin.Platform.Access;
using Zhiyin.Rulebook.Book;

namespace Zhiyin.Server.Api;

/// <summary>The coach a request is answered by: that of the shop who asks is signed in to, with its own rules; for a stranger the one that ships.</summary>
internal sealed class CoachOf(ShopCoaches coaches)
{
    public async ValueTask<ReplyCoach> AsyncFor(HttpContext http)
        => CurrentUser.Of(http) is { } user ? (await coaches.OfAsync(user.Shop, http.RequestAborted)).Coach : ReplyCoach.Default;
}
