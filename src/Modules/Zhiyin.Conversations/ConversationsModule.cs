using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Inboxes;
using Zhiyin.Conversations.Labels;
using Zhiyin.Conversations.Live;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Pictures;
using Zhiyin.Conversations.Privacy;
using Zhiyin.Conversations.QuickReplies;
using Zhiyin.Conversations.Search;
using Zhiyin.Conversations.Views;
using Zhiyin.Conversations.Widget;

namespace Zhiyin.Conversations;

/// <summary>Conversations: inboxes, buyers, messages, routing, notes, ratings, search, and the widget's back end.</summary>
public static class ConversationsModule
{
    public static void AddConversations(this IServiceCollection services)
    {
        services.AddSingleton<ITableMap, ConversationTables>();
        services.AddMessages();
        services.AddPictures();
        services.AddLive();
        services.AddWidget();
        services.AddPrivacy();
        services.AddInboxes();
        services.AddLabels();
        services.AddViews();
        services.AddQuickReplies();
        services.AddDesk();
        services.AddBuyers();
        services.AddMessageSearch();
    }

    /// <summary>Routes under <c>/api/v1</c>.</summary>
    public static void MapConversations(this IEndpointRouteBuilder api)
    {
        api.MapMessages();
        api.MapPictures();
        api.MapInboxes();
        api.MapLabels();
        api.MapViews();
        api.MapQuickReplies();
        api.MapDesk();
        api.MapBuyers();
        api.MapMessageSearch();
        api.MapPrivacy();
    }

    /// <summary>Live channels and the widget's own routes, beside the API.</summary>
    public static void MapConversationsLive(this IEndpointRouteBuilder root)
    {
        root.MapLive();
        root.MapWidget();
    }
}
