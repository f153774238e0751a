using Zhiyin.Assist;
using Zhiyin.Conversations;
using Zhiyin.Knowledge;
using Zhiyin.People;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Events;
using Zhiyin.Rulebook;

namespace Zhiyin.Storage;

/// <summary>The tables of all modules, for tools that open the database without a desk around it.</summary>
public static class StoredTables
{
    public static TableMaps All { get; } = new([.. new[] { typeof(EventTables), typeof(PeopleTables), typeof(ConversationTables), typeof(KnowledgeTables), typeof(RulebookTables), typeof(AssistTables) }
        .SelectMany(one => one.Assembly.GetTypes())
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ITableMap)))
        .Select(type => (ITableMap)Activator.CreateInstance(type)!)]);
}
