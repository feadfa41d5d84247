using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Hr.Attendance.Cli.Tests.House;

/// <summary>One member of an assembly, and what it refers to in the same assembly.</summary>
internal sealed record CompiledReference(string FromNamespace, string From, string ToNamespace, string To);

/// <summary>
/// What the types of an assembly refer to, read from the compiled code: bases, signatures, attributes, type arguments, locals and every token
/// of a method's instructions. Names in source would not do: a type may be used without ever being named. A nested type, and what the
/// compiler makes of lambdas and iterators, counts for the type around it; what it adds beside them counts for nothing. A constant leaves no
/// trace, for its value is copied.
/// </summary>
internal sealed partial class CompiledReferences : ISignatureTypeProvider<bool, object?>, ICustomAttributeTypeProvider<bool>
{
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(field => field.GetValue(null)).OfType<OpCode>().ToDictionary(code => code.Value & 0xFFFF, code => code.OperandType);

    private readonly MetadataReader _metadata;
    private readonly PEReader _image;
    private readonly Dictionary<string, TypeDefinitionHandle> _types;
    private readonly HashSet<CompiledReference> _found = [];
    private (string Namespace, string Type) _owner;
    private string _member = "";

    private CompiledReferences(PEReader image)
    {
        _image = image;
        _metadata = image.GetMetadataReader();
        _types = _metadata.TypeDefinitions.Where(type => !_metadata.GetTypeDefinition(type).IsNested).ToDictionary(FullName);
    }

    internal static IReadOnlyCollection<CompiledReference> Of(string assemblyFile)
    {
        using var image = new PEReader(File.OpenRead(assemblyFile));
        var reader = new CompiledReferences(image);
        foreach (var type in reader._metadata.TypeDefinitions)
        {
            reader.GoThrough(type);
        }

        return reader._found;
    }

    private void GoThrough(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        _owner = Outermost(handle);
        _member = "";
        Refer(type.BaseType);
        Attributes(type.GetCustomAttributes());
        TypeParameters(type.GetGenericParameters());
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            Refer(_metadata.GetInterfaceImplementation(implemented).Interface);
        }

        foreach (var field in type.GetFields().Select(_metadata.GetFieldDefinition))
        {
            _member = InSource(_metadata.GetString(type.Name), _metadata.GetString(field.Name));
            field.DecodeSignature(this, null);
            Attributes(field.GetCustomAttributes());
        }

        foreach (var property in type.GetProperties().Select(_metadata.GetPropertyDefinition))
        {
            _member = _metadata.GetString(property.Name);
            property.DecodeSignature(this, null);
            Attributes(property.GetCustomAttributes());
        }

        foreach (var @event in type.GetEvents().Select(_metadata.GetEventDefinition))
        {
            _member = _metadata.GetString(@event.Name);
            Refer(@event.Type);
            Attributes(@event.GetCustomAttributes());
        }

        foreach (var method in type.GetMethods().Select(_metadata.GetMethodDefinition))
        {
            _member = InSource(_metadata.GetString(type.Name), _metadata.GetString(method.Name));
            method.DecodeSignature(this, null);
            Attributes(method.GetCustomAttributes());
            TypeParameters(method.GetGenericParameters());
            foreach (var parameter in method.GetParameters())
            {
                Attributes(_metadata.GetParameter(parameter).GetCustomAttributes());
            }

            if (method.RelativeVirtualAddress != 0)
            {
                Body(_image.GetMethodBody(method.RelativeVirtualAddress));
            }
        }
    }

    private void Body(MethodBodyBlock body)
    {
        Refer(body.LocalSignature);
        foreach (var region in body.ExceptionRegions)
        {
            Refer(region.CatchType);
        }

        var code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            int instruction = code.ReadByte();
            switch (Operands[instruction == 0xFE ? instruction << 8 | code.ReadByte() : instruction])
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineSig:
                case OperandType.InlineTok or OperandType.InlineType:
                    Refer(MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.Offset += 1;
                    break;
                case OperandType.InlineVar:
                    code.Offset += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.Offset += 8;
                    break;
                case OperandType.InlineSwitch:
                    int targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                default:
                    code.Offset += 4;
                    break;
            }
        }
    }

    private void Refer(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return;
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                var (space, type) = Outermost((TypeDefinitionHandle)handle);
                if (space != _owner.Namespace && type[0] != '<')
                {
                    _found.Add(new(_owner.Namespace, _member.Length == 0 ? _owner.Type : _owner.Type + "." + _member, space, type));
                }

                break;
            case HandleKind.TypeSpecification:
                _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
                break;
            case HandleKind.FieldDefinition:
                Refer(_metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MethodDefinition:
                Refer(_metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                Refer(_metadata.GetMemberReference((MemberReferenceHandle)handle).Parent);
                break;
            case HandleKind.MethodSpecification:
                var generic = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                Refer(generic.Method);
                generic.DecodeSignature(this, null);
                break;
            case HandleKind.StandaloneSignature:
                var signature = _metadata.GetStandaloneSignature((StandaloneSignatureHandle)handle);
                if (signature.GetKind() == StandaloneSignatureKind.LocalVariables)
                {
                    signature.DecodeLocalSignature(this, null);
                }
                else
                {
                    signature.DecodeMethodSignature(this, null);
                }

                break;
            case HandleKind.TypeReference:
                break;
            default:
                throw new NotSupportedException($"a reference of a kind that is not followed: {handle.Kind}");
        }
    }

    private void Attributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes.Select(_metadata.GetCustomAttribute))
        {
            Refer(attribute.Constructor);
            attribute.DecodeValue(this);
        }
    }

    private void TypeParameters(GenericParameterHandleCollection parameters)
    {
        foreach (var parameter in parameters.Select(_metadata.GetGenericParameter))
        {
            Attributes(parameter.GetCustomAttributes());
            foreach (var constraint in parameter.GetConstraints())
            {
                Refer(_metadata.GetGenericParameterConstraint(constraint).Type);
            }
        }
    }

    private (string Namespace, string Type) Outermost(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        return type.IsNested ? Outermost(type.GetDeclaringType()) : (_metadata.GetString(type.Namespace), _metadata.GetString(type.Name));
    }

    private string FullName(TypeDefinitionHandle handle)
    {
        var (space, type) = Outermost(handle);
        return $"{space}.{type}";
    }

    /// <summary>
    /// A member as its author knows it: the compiler names what it makes of a property, a lambda or an iterator after that, in brackets.
    /// </summary>
    private static string InSource(string type, string member) =>
        MadeBy().Match(member) is { Success: true } made ? made.Groups[1].Value
        : MadeBy().Match(type) is { Success: true } around ? around.Groups[1].Value
        : member;

    [GeneratedRegex(@"^<(\w[^>]*)>")]
    private static partial Regex MadeBy();

    // What is decoded is referred to on the way; of what the decoder is given back only matters whether it is System.Type.
    public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        Refer(handle);
        return false;
    }

    public bool GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind)
    {
        Refer(handle);
        return false;
    }

    // A type that an attribute names: one of the same assembly is written without an assembly, a nested one behind the one around it.
    public bool GetTypeFromSerializedName(string name)
    {
        if (_types.TryGetValue(name.Split('+', ',', '`', '[')[0], out var type))
        {
            Refer(type);
        }

        return false;
    }

    public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        return reader.StringComparer.Equals(type.Name, "Type") && reader.StringComparer.Equals(type.Namespace, "System");
    }

    public bool GetSystemType() => true;

    public bool IsSystemType(bool type) => type;

    public PrimitiveTypeCode GetUnderlyingEnumType(bool type) => PrimitiveTypeCode.Int32;

    public bool GetPrimitiveType(PrimitiveTypeCode typeCode) => false;

    public bool GetArrayType(bool elementType, ArrayShape shape) => false;

    public bool GetByReferenceType(bool elementType) => false;

    public bool GetFunctionPointerType(MethodSignature<bool> signature) => false;

    public bool GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) => false;

    public bool GetGenericMethodParameter(object? genericContext, int index) => false;

    public bool GetGenericTypeParameter(object? genericContext, int index) => false;

    public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => false;

    public bool GetPinnedType(bool elementType) => false;

    public bool GetPointerType(bool elementType) => false;

    public bool GetSZArrayType(bool elementType) => false;
}
