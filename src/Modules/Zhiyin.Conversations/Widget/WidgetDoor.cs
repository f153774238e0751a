using System.Net.WebSockets;
using Zhiyin.Conversations.Inboxes;
using Zhiyin.Conversations.Live;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Pictures;
using Zhiyin.People.Shops;

namespace Zhiyin.Conversations.Widget;

/// <summary>Where strangers come in: the live channel and the pictures of the widget. Looks at no cookie; an inbox is found by its public token and shown only on the sites it names.</summary>
public sealed class WidgetDoor(
    Store store, WidgetLimits limits, LiveConnections connections, WidgetChannel channel, WidgetHub hub, VisitorSecret secrets, Identities identities, Attachments attachments, PictureTicket tickets)
{
    /// <summary>GET /widget/live</summary>
    public async Task<IResult> LiveAsync(HttpContext http, string? token, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (!http.WebSockets.IsWebSocketRequest)
        {
            return new Refusal(426, "websocket_only", "请使用 WebSocket 连接", "This address speaks WebSocket only").ToHttp();
        }

        var address = ClientAddress.CountedBy(http);
        if (!limits.Allows(Limit.Connect, address))
        {
            return WidgetRefusals.TooMuch.ToHttp();
        }

        var inbox = await InboxAsync(http, token, cancellation);
        if (inbox.Refusal is { } refusal)
        {
            return refusal.ToHttp();
        }

        using var standing = limits.Open(address);
        if (standing is null)
        {
            return WidgetRefusals.TooMuch.ToHttp();
        }

        WidgetSession? session = null;
        await connections.RunAsync(
            http,
            socket =>
            {
                session = new WidgetSession(inbox.Value, socket, address);
                session.Running = (buyer, conversation) => hub.Place(session, buyer, conversation);
                hub.Place(session, null, null);
                _ = LeaveWithoutHelloAsync(session);
                return Task.FromResult<Func<ReadOnlyMemory<byte>, ValueTask>?>(said => channel.HearAsync(session, said, socket.Gone));
            },
            () =>
            {
                if (session is not null)
                {
                    hub.Remove(session);
                }
            });
        return TypedResults.Empty;
    }

    /// <summary>POST /widget/v1/attachments</summary>
    public async Task<IResult> UploadAsync(HttpContext http, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (!limits.Allows(Limit.AddressUpload, ClientAddress.CountedBy(http)))
        {
            return WidgetRefusals.TooMuch.ToHttp();
        }

        var inbox = await InboxAsync(http, http.Request.Headers["X-Zhiyin-Token"], cancellation);
        if (inbox.Refusal is { } refusal)
        {
            return refusal.ToHttp();
        }

        Allow(http);
        if (!inbox.Value.Look.Attachments)
        {
            return WidgetRefusals.NoPictures.ToHttp();
        }

        string? secret = http.Request.Headers["X-Zhiyin-Visitor"];
        if (secrets.HashOf(inbox.Value.Id, secret) is not { } hash)
        {
            return WidgetRefusals.HelloFirst.ToHttp();
        }

        if (!limits.Allows(Limit.Upload, Convert.ToHexString(hash)))
        {
            return WidgetRefusals.TooMuch.ToHttp();
        }

        var who = await identities.FindAsync(inbox.Value, secret, null, cancellation);
        if (who.Refusal is { } unknown)
        {
            return unknown.ToHttp();
        }

        // A secret that was signed out is answered with a new one: it may do nothing any more.
        if (who.Value.Secret != secret)
        {
            return WidgetRefusals.HelloFirst.ToHttp();
        }

        // A stranger's first picture makes a buyer, as a first bubble does.
        if (who.Value.Buyer is null && !limits.Allows(Limit.Begin, ClientAddress.CountedBy(http)))
        {
            return WidgetRefusals.TooMuch.ToHttp();
        }

        var file = await PicturesFeature.FileAsync(http.Request, cancellation);
        var picture = file.Refusal is { } none ? none : Picture.Read(file.Value);
        if (picture.Refusal is { } wrong)
        {
            return wrong.ToHttp();
        }

        var added = await AddAsync(inbox.Value, who.Value, picture.Value, cancellation);
        return added.ToHttp(shape => TypedResults.Created(shape.Url, shape));
    }

    /// <summary>GET /widget/v1/attachments/{id}</summary>
    public async Task<IResult> PictureAsync(HttpContext http, Guid id, string? k, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return tickets.Read(id, k) is { } whose
            ? PicturesFeature.Serve(http, await attachments.OpenAsync(whose.Shop, whose.Buyer, id, cancellation))
            : Refusal.NotFound.ToHttp();
    }

    /// <summary>Lets a shop's page send the two headers; which site may is decided when they come.</summary>
    public static IResult Preflight(HttpContext http)
    {
        Allow(http);
        http.Response.Headers.AccessControlAllowMethods = "POST";
        http.Response.Headers.AccessControlAllowHeaders = "X-Zhiyin-Visitor, X-Zhiyin-Token, Content-Type";
        http.Response.Headers.AccessControlMaxAge = "86400";
        return TypedResults.NoContent();
    }

    // A widget says hello at once; whoever only holds connections says nothing.
    private static async Task LeaveWithoutHelloAsync(WidgetSession session)
    {
        try
        {
            await Task.Delay(WidgetLimits.HelloWithin, session.Socket.Gone);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (!session.Greeted)
        {
            await session.Socket.CloseAsync(WebSocketCloseStatus.PolicyViolation, "hello first");
        }
    }

    private Task<Result<AttachmentShape>> AddAsync(WidgetInbox inbox, Identity who, Picture picture, CancellationToken cancellation) => store.WriteAsync<Result<AttachmentShape>>(
        async db =>
        {
            var (buyer, _) = await identities.BuyerAsync(db, inbox, who, cancellation);
            var added = await attachments.AddAsync(db, inbox.Shop, buyer, conversation: null, picture, "", cancellation);
            return added.Refusal is { } no ? no : added.Value with { Url = tickets.Address(inbox.Shop, buyer, added.Value.Id) };
        },
        cancellation);

    private async Task<Result<WidgetInbox>> InboxAsync(HttpContext http, string? token, CancellationToken cancellation)
    {
        if (token is not { Length: > 0 and <= 100 })
        {
            return WidgetRefusals.UnknownInbox;
        }

        var found = await store.ReadAsync(
            async db => await (from inbox in db.Set<Inbox>()
                               join shop in db.Set<Shop>() on inbox.Shop equals shop.Id
                               where inbox.WebsiteToken == token && !inbox.Deleted
                               select new { Inbox = inbox, shop.Zone }).FirstOrDefaultAsync(cancellation),
            cancellation);
        string? origin = http.Request.Headers.Origin;
        // The window of its own (popout) and the demo page are served by this desk.
        return found is null ? WidgetRefusals.UnknownInbox
            : !InboxOrigins.Allows(found.Inbox.Origins, origin) && !http.Request.IsOwn(origin) ? WidgetRefusals.ForeignSite
            : new WidgetInbox(found.Inbox, found.Inbox.ReadWidget(), found.Inbox.Clock(ShopZone.Of(found.Zone)));
    }

    private static void Allow(HttpContext http)
    {
        if (http.Request.Headers.Origin is [{ Length: > 0 } origin])
        {
            http.Response.Headers.AccessControlAllowOrigin = origin;
            http.Response.Headers.Vary = "Origin";
        }
    }
}
