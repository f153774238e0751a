namespace Zhiyin.Storage;

/// <summary>Entity Framework wraps what a database says; this finds it again.</summary>
internal static class Causes
{
    public static T? Of<T>(Exception? failure) where T : Exception
    {
        while (failure is not (null or T))
        {
            failure = failure.InnerException;
        }

        return failure as T;
    }
}
