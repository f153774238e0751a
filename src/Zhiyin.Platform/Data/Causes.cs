namespace Zhiyin.Platform.Data;

/// <summary>Entity Framework wraps what a database says; this finds it again.</summary>
public static class Causes
{
    /// <summary>The first cause of this kind; null when there is none.</summary>
    public static T? Of<T>(Exception? failure) where T : Exception
    {
        while (failure is not (null or T))
        {
            failure = failure.InnerException;
        }

        return failure as T;
    }
}
