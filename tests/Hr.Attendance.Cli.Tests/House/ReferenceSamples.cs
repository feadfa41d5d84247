#pragma warning disable CA1852, CS0067, CS0649 // made to be looked at, not to be run
using Hr.Attendance.Cli.Tests.House.Used;

namespace Hr.Attendance.Cli.Tests.House.Used
{
    internal class Thing : Exception
    {
        internal static int Number;

        internal static Thing Make() => new();
    }

    internal interface IThing;

    [AttributeUsage(AttributeTargets.All)]
    internal sealed class MarkAttribute : Attribute;
}

namespace Hr.Attendance.Cli.Tests.House.Users
{
    internal class Base : Thing;

    internal class Interface : IThing;

    internal class Field
    {
        internal Thing? It;
    }

    internal class Property
    {
        internal static Thing? It => null;
    }

    internal class Event
    {
        internal event Action<Thing>? Happened;
    }

    internal class Parameter
    {
        internal static void Run(Thing[] things) => GC.KeepAlive(null);
    }

    internal class Result
    {
        internal static Dictionary<int, List<Thing>>? Run() => null;
    }

    [Mark]
    internal class Attributed;

    internal class AttributedParameter
    {
        internal static void Run([Mark] int number) => GC.KeepAlive(number);
    }

    [System.ComponentModel.TypeConverter(typeof(Thing))]
    internal class AttributeArgument;

    internal class TypeParameter<T>
        where T : IThing;

    internal class MethodTypeParameter
    {
        internal static void Run<T>()
            where T : IThing => GC.KeepAlive(null);
    }

    internal class Call
    {
        internal static object Run(object other) => other.GetHashCode() > 0 ? Thing.Make() : other;
    }

    internal class StaticField
    {
        internal static int Run() => Thing.Number;
    }

    internal class TypeArgument
    {
        internal static object Run() => Enumerable.Empty<Thing>();
    }

    internal class Caught
    {
        internal static void Run()
        {
            try
            {
                GC.Collect();
            }
            catch (Thing)
            {
            }
        }
    }

    internal class Cast
    {
        internal static bool Run(object other) => other is IThing;
    }

    internal class Token
    {
        internal static Type Run() => typeof(IThing);
    }

    internal class Lambda
    {
        internal static Func<int> Run() => () => Thing.Number;
    }

    internal class Iterator
    {
        internal static IEnumerable<int> Run()
        {
            yield return Thing.Number;
        }
    }

    internal class Nested
    {
        private class Inner
        {
            internal static int Run() => Thing.Number;
        }
    }

    internal class BehindSwitch
    {
        internal static object? Run(int number) => number switch
        {
            0 => 1.5,
            1 => 3L,
            2 => "three",
            3 => 4f,
            4 => 5,
            5 => Thing.Make(),
            _ => null,
        };
    }
}
