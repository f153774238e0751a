using System.Collections.Concurrent;
using System.Text.Json;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Messages;

namespace Zhiyin.Conversations.Live;

/// <summary>Who has a conversation open, so that two people do not answer at once. Kept in memory: what other nodes say of theirs holds for two minutes and is repeated each minute.</summary>
public sealed class Viewers : IConversationViewers
{
    private static readonly TimeSpan s_holds = TimeSpan.FromMinutes(2);
    private readonly string _node = Guid.NewGuid().ToString("N");
    private readonly ConcurrentDictionary<(ConversationId Conversation, string Node), (ShopId Shop, IReadOnlyList<AgentId> Agents, DateTimeOffset At)> _elsewhere = new();
    private readonly LiveHub _hub;
    private readonly LiveJson _json;
    private readonly AgentNames _names;
    private readonly INodeBus _bus;
    private readonly TimeProvider _time;

    public Viewers(LiveHub hub, LiveJson json, AgentNames names, INodeBus bus, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(bus);
        (_hub, _json, _names, _bus, _time) = (hub, json, names, bus, time);
        bus.Subscribe(Hear);
    }

    /// <summary>Colleagues who have it open now, without <paramref name="except"/>.</summary>
    public async ValueTask<IReadOnlyList<AgentRefShape>> OfAsync(ShopId shop, ConversationId conversation, AgentId except, CancellationToken cancellation)
    {
        var agents = await _names.OfAsync(shop, cancellation);
        return [.. Ids(shop, conversation).Where(id => id != except).Select(id => agents.GetValueOrDefault(id)).OfType<AgentRefShape>().OrderBy(a => a.Name, StringComparer.Ordinal)];
    }

    /// <summary>A screen turned from one conversation to another, or to none.</summary>
    public async Task TurnAsync(AgentScreen screen, ConversationId? to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var from = screen.Open;
        screen.Open = to;
        if (from == to)
        {
            return;
        }

        foreach (var changed in new[] { from, to }.OfType<ConversationId>())
        {
            Publish(screen.User.Shop, changed);
            await TellAsync(screen.User.Shop, changed, cancellation);
        }
    }

    /// <summary>Says again what is open on this node: other nodes forget it otherwise.</summary>
    public void Repeat()
    {
        foreach (var open in _hub.All.Where(s => s.Open is not null).Select(s => (s.User.Shop, s.Open!.Value)).Distinct())
        {
            Publish(open.Shop, open.Value);
        }

        var old = _time.GetUtcNow() - s_holds;
        foreach (var (key, value) in _elsewhere.Where(e => e.Value.At < old))
        {
            _elsewhere.TryRemove(new(key, value));
        }
    }

    private IEnumerable<AgentId> Ids(ShopId shop, ConversationId conversation)
    {
        var old = _time.GetUtcNow() - s_holds;
        return Here(shop, conversation)
            .Concat(_elsewhere.Where(e => e.Key.Conversation == conversation && e.Value.Shop == shop && e.Value.At >= old).SelectMany(e => e.Value.Agents))
            .Distinct();
    }

    private IEnumerable<AgentId> Here(ShopId shop, ConversationId conversation) => _hub.Of(shop).Where(s => s.Open == conversation).Select(s => s.User.Agent);

    private async Task TellAsync(ShopId shop, ConversationId conversation, CancellationToken cancellation)
    {
        foreach (var screen in _hub.Of(shop).Where(s => s.Open == conversation).ToList())
        {
            var others = await OfAsync(shop, conversation, screen.User.Agent, cancellation);
            screen.Socket.Send(_json.Frame("viewers", (writer, j) =>
            {
                writer.WriteString("conversation"u8, conversation.Value);
                j.Write(writer, "viewers", others);
            }));
        }
    }

    private void Publish(ShopId shop, ConversationId conversation)
        => _bus.Publish(_json.Frame("viewers", (writer, j) =>
        {
            writer.WriteString("node"u8, _node);
            writer.WriteString("shop"u8, shop.Value);
            writer.WriteString("conversation"u8, conversation.Value);
            j.Write(writer, "agents", Here(shop, conversation).Distinct().Select(a => a.Value).ToList());
        }));

    private void Hear(ReadOnlyMemory<byte> said)
    {
        using var read = JsonDocument.Parse(said);
        var frame = read.RootElement;
        if (frame.Text("t") != "viewers" || frame.Text("node") is not { } node || frame.Id("shop") is not { } shop || frame.Conversation() is not { } conversation || frame.Part("agents") is not { } agents)
        {
            return;
        }

        _elsewhere[(conversation, node)] = (new(shop), [.. agents.EnumerateArray().Select(a => new AgentId(a.GetGuid()))], _time.GetUtcNow());
        _ = TellAsync(new(shop), conversation, CancellationToken.None);
    }
}
