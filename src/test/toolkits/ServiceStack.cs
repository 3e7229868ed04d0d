// What the generated C# types need of ServiceStack.Client, whose own assemblies come from NuGet only: the same names, with
// nothing behind them, so that a compiler without NuGet can judge the types.
using System;

namespace ServiceStack
{
    public interface IReturn { }
    public interface IReturn<T> : IReturn { }
    public interface IReturnVoid : IReturn { }
    public interface IVerb { }
    public interface IGet : IVerb { }
    public interface IPost : IVerb { }
    public interface IPut : IVerb { }
    public interface IPatch : IVerb { }
    public interface IDelete : IVerb { }

    [AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
    public class RouteAttribute : Attribute
    {
        public RouteAttribute(string path, string verbs) { }
    }

    [AttributeUsage(AttributeTargets.Class)]
    public class ApiAttribute : Attribute
    {
        public string Description { get; set; }
    }

    [AttributeUsage(AttributeTargets.Property)]
    public class ApiMemberAttribute : Attribute
    {
        public string Description { get; set; }
    }
}

namespace ServiceStack.DataAnnotations
{
    public class ReferenceAttribute : Attribute { }
}
