using System.Reflection;
using FsCheck.Xunit;

namespace Hr.Attendance.Tests;

public class LawsTests
{
    [Fact]
    public void Every_law_has_its_seed_and_its_number_of_cases_from_one_place()
    {
        foreach (var type in typeof(LawsTests).Assembly.GetTypes())
        {
            foreach (var law in type.GetMethods().Where(method => method.IsDefined(typeof(PropertyAttribute))))
            {
                law.GetCustomAttribute<PropertyAttribute>().ShouldBeOfType<LawAttribute>(law.Name)
                    .MaxTest.ShouldNotBe(
                        law.ReflectedType!.IsDefined(typeof(LawsAttribute)) ? 0 : -1,
                        $"neither {law.Name} nor its class says on how many cases it is tried");
            }

            (type.GetCustomAttribute<PropertiesAttribute>() is null or LawsAttribute).ShouldBeTrue(type.Name);
            type.GetMethods().Cast<MemberInfo>().Append(type).SelectMany(member => member.CustomAttributes).SelectMany(attribute => attribute.NamedArguments)
                .ShouldNotContain(
                    argument => argument.MemberName == nameof(PropertyAttribute.MaxTest),
                    $"a number that is written in {type.Name} is scaled by nothing");
        }
    }
}
