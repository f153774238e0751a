using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Privacy;

namespace Zhiyin.Conversations;

/// <summary>Conversations: inboxes, buyers, messages, routing, notes, ratings, search, and the widget's back end.</summary>
public static class ConversationsModule
{
    public static void AddConversations(this IServiceCollection services)
    {
        services.AddSingleton<ITableMap, ConversationTables>();
        services.AddSingleton<ISendGate, OpenGate>();
        services.AddPrivacy();
    }

    /// <summary>Routes under <c>/api/v1</c>.</summary>
    public static void MapConversations(this IEndpointRouteBuilder api)
    {
    }

    /// <summary>Live channels and the widget's own routes, beside the API.</summary>
    public static void MapConversationsLive(this IEndpointRouteBuilder root)
    {
    }
}
